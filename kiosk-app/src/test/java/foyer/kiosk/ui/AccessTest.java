package foyer.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import foyer.browser.Axe;
import foyer.browser.Chromium;
import foyer.contract.Offer;
import foyer.kiosk.Offers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen in every look: within reach, large enough to hit, and without a fault axe knows. */
class AccessTest {
    private static final String LARGER = ".acc:has(.i--a-large-small)";
    private static final String CONTRAST = ".acc:has(.i--contrast)";

    @RegisterExtension static final Chromium chromium = Chromium.any();
    private static ScreenRig rig;

    private final List<String> problems = new ArrayList<>();
    private boolean eachAlone;

    @BeforeAll
    static void start(@TempDir Path folder) {
        rig = new ScreenRig(chromium, folder, ScreenRig.UNHURRIED);
        rig.floor.offer(Offers.expecting(2, new Offer.Wait(10, 15, 25, 4)));
    }

    @AfterAll
    static void stop() {
        if (rig != null) {
            rig.close();
        }
    }

    /** Text and contrast change together, and each language is read in one of the two layouts. */
    @ParameterizedTest
    @CsvSource({"pl, false", "ar, true"})
    void everyScreen(String language, boolean low) throws Exception {
        walk(language, low);
    }

    @ParameterizedTest
    @Tag("soak")
    @CsvSource({"en, false", "pl, false", "ar, false", "en, true", "pl, true", "ar, true"})
    void everyScreenInEveryLook(String language, boolean low) throws Exception {
        eachAlone = true;
        walk(language, low);
    }

    private void walk(String language, boolean low) throws Exception {
        try (var page = rig.open()) {
            Runnable begin =
                    () -> {
                        if (low) {
                            press(page, ".acc:has(.i--accessibility)", ".kiosk.low");
                        }
                    };
            var walk = new EveryScreen(rig, page, name -> everyLook(page, language, low, name));
            walk.walk(language, begin);
            assertThat(page.querySelector(".kiosk.low")).as("forgotten with the visitor").isNull();
            walk.walkAlone(language, begin);
            assertThat(problems).isEmpty();
        }
    }

    /** By the visitor's own buttons; a screen without them keeps the look it was reached in. */
    private void everyLook(Page page, String language, boolean low, String screen) {
        var name = screen + (low ? "-low-" : "-") + language;
        look(page, name);
        if (page.querySelector(".k-access") == null) {
            return;
        }
        press(page, LARGER, "html[data-text='large']");
        if (eachAlone) {
            look(page, name + "-large");
        }
        press(page, CONTRAST, "html[data-theme='contrast']");
        look(page, name + "-large-contrast");
        press(page, LARGER, "html[data-text='normal']");
        if (eachAlone) {
            look(page, name + "-contrast");
        }
        press(page, CONTRAST, "html[data-theme='light']");
    }

    private static void press(Page page, String button, String then) {
        rig.touch(page, button);
        page.waitForSelector(then);
    }

    private void look(Page page, String name) {
        Chromium.picture(page, "access-" + name);
        problems.addAll(Layout.listProblems(page, name));
        problems.addAll(Axe.listViolations(page, name));
    }
}
