package foyer.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.browser.Axe;
import foyer.browser.Chromium;
import foyer.kiosk.session.Pace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A visitor who walks away. */
class IdleScreenTest {
    /** The question stands as long as it takes to look at it, however slow the machine. */
    private static final Pace ASKED_SOON =
            new Pace(Duration.ofSeconds(3), Duration.ofMinutes(2), Duration.ofSeconds(30));

    private static final Pace FORGOTTEN_SOON =
            new Pace(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(30));

    @RegisterExtension static final Chromium chromium = Chromium.any();

    private static ScreenRig rig;

    @BeforeAll
    static void start(@TempDir Path folder) {
        rig = new ScreenRig(chromium, folder, ASKED_SOON);
    }

    @AfterAll
    static void stop() {
        if (rig != null) {
            rig.close();
        }
    }

    static List<String> arabicEveryDay() {
        return Chromium.languages("ar", "pl");
    }

    @ParameterizedTest
    @MethodSource("arabicEveryDay")
    void isAsked(String language) {
        try (var page = rig.open()) {
            rig.touch(page, ".lang:has(bdi[lang='" + language + "'])", "groups");
            rig.awaitScreen(page, "idlewarning");
            Chromium.picture(page, "9-idle-" + language);
            assertThat(Layout.listProblems(page, "idle")).isEmpty();
            assertThat(Axe.listViolations(page, "idle")).isEmpty();
            rig.touch(page, ".btn--main", "groups");
            rig.touch(page, ".acc:has(.i--accessibility)");
            rig.awaitScreen(page, "idlewarning");
            Chromium.picture(page, "9-idle-low-" + language);
            assertThat(Layout.listProblems(page, "idle, low")).isEmpty();
        }
    }

    @Test
    void isForgottenWithoutAnAnswer(@TempDir Path folder) {
        try (var hasty = new ScreenRig(chromium, folder, FORGOTTEN_SOON);
                var page = hasty.open()) {
            hasty.touch(page, ".lang:has(bdi[lang='ar'])", "groups");
            page.waitForSelector("html[lang='ar'][dir='rtl']");
            hasty.awaitScreen(page, "idlewarning");
            hasty.awaitScreen(page, "attract");
            page.waitForSelector("html[lang='en']:not([dir='rtl'])");
        }
    }
}
