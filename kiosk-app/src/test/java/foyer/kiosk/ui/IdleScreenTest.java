package foyer.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.kiosk.session.Pace;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A visitor who walks away. */
class IdleScreenTest {
    private static final Pace SHORT =
            new Pace(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(30));

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "ar"})
    void isAskedAndThenForgotten(String language, @TempDir Path folder) {
        try (var rig = new ScreenRig(folder, SHORT);
                var page = rig.open()) {
            rig.touch(page, ".lang:has(bdi[lang='" + language + "'])", "groups");
            rig.awaitScreen(page, "idlewarning");
            rig.picture(page, "9-idle-" + language);
            rig.touch(page, ".btn--main", "groups");
            rig.awaitScreen(page, "idlewarning");
            rig.awaitScreen(page, "attract");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
        }
    }

    @Test
    void theSecondBrowserHasASessionOfItsOwn(@TempDir Path folder) {
        var pace = new Pace(Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofSeconds(30));
        try (var rig = new ScreenRig(folder, pace);
                var first = rig.open()) {
            rig.touch(first, ".lang:has(bdi[lang='pl'])", "groups");
            try (var second = rig.open()) {
                assertThat(second.getAttribute(".kiosk", "data-screen")).isEqualTo("attract");
            }
        }
    }
}
