package foyer.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import foyer.browser.Axe;
import foyer.browser.Chromium;
import foyer.contract.Offer;
import foyer.kiosk.Offers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen where the panel lies across: the same things to touch, as large, none cut off. */
@Timeout(300)
class LandscapeTest {
    private static final String LARGER = ".acc:has(.i--a-large-small)";
    private static final String CONTRAST = ".acc:has(.i--contrast)";

    @RegisterExtension static final Chromium chromium = Chromium.any();
    private static ScreenRig rig;

    private final List<String> problems = new ArrayList<>();
    private boolean largeOnly;

    @BeforeAll
    static void start(@TempDir Path folder) {
        rig = new ScreenRig(chromium, folder, ScreenRig.UNHURRIED);
        rig.floor.offer(Offers.expecting(2, new Offer.Wait(10, 15, 25, 4)));
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    /** In the look that has the least room. */
    @Test
    void everyScreenInLargeText() throws Exception {
        largeOnly = true;
        walk("pl", false);
    }

    @ParameterizedTest
    @Tag("soak")
    @CsvSource({"en, false", "pl, false", "ar, false", "en, true", "pl, true", "ar, true"})
    void everyScreenInEveryLook(String language, boolean low) throws Exception {
        walk(language, low);
    }

    private void walk(String language, boolean low) throws Exception {
        try (var page = open()) {
            Runnable begin =
                    () -> {
                        if (low) {
                            press(page, ".acc:has(.i--accessibility)", ".kiosk.low");
                        }
                        if (largeOnly) {
                            larger(page);
                        }
                    };
            var name = (low ? "low-" : "") + language;
            var walk = new EveryScreen(rig, page, screen -> looks(page, screen + "-" + name));
            walk.walk(language, begin);
            walk.walkAlone(language, begin);
            assertThat(problems).isEmpty();
        }
    }

    /** The keys of a keyboard, faces and long answers need the most room. */
    @ParameterizedTest
    @Tag("soak")
    @CsvSource({"pl, false", "ar, false", "pl, true", "ar, true"})
    void everyQuestion(String language, boolean low) {
        rig.floor.offer(Offers.withEntries(3, List.of("tell-us", "visit", "survey", "find")));
        rig.paper.comes(CompletableFuture.completedFuture(false));
        var name = (low ? "low-" : "") + language;
        try (var page = open()) {
            comes(page, language, low);
            looks(page, "groups-entries-" + name);
            rig.touch(page, ".entry >> nth=0", "asking");
            looks(page, "ask-kind-" + name);
            rig.touch(page, ".way >> nth=0");
            page.waitForSelector(".way:has(.i--arrow-right)");
            looks(page, "ask-about-" + name);
            rig.touch(page, ".way:has(.i--arrow-right)");
            page.waitForSelector(".keys");
            looks(page, "ask-text-" + name);
            rig.touch(page, "button:has(.i--x)", "attract");
            comes(page, language, low);
            rig.touch(page, ".entry:has(.i--smile)", "asking");
            looks(page, "ask-rate-" + name);
            rig.touch(page, "button:has(.i--x)", "attract");
            assertThat(problems).isEmpty();
        }
    }

    private static void comes(Page page, String language, boolean low) {
        if (low) {
            press(page, ".acc:has(.i--accessibility)", ".kiosk.low");
        }
        rig.touch(page, ".lang:has(bdi[lang='" + language + "'])", "groups");
    }

    private static Page open() {
        var across =
                new Browser.NewContextOptions()
                        .setViewportSize(1920, 1080)
                        .setReducedMotion(ReducedMotion.REDUCE);
        var page = chromium.page(across);
        page.navigate(rig.address().toString());
        rig.awaitScreen(page, "attract");
        return page;
    }

    private void looks(Page page, String name) {
        look(page, name);
        if (largeOnly || page.querySelector(".k-access") == null) {
            return;
        }
        larger(page);
        look(page, name + "-large-contrast");
        press(page, LARGER, "html[data-text='normal']");
        press(page, CONTRAST, "html[data-theme='light']");
    }

    private static void larger(Page page) {
        press(page, LARGER, "html[data-text='large']");
        press(page, CONTRAST, "html[data-theme='contrast']");
    }

    private static void press(Page page, String button, String then) {
        rig.touch(page, button);
        page.waitForSelector(then);
    }

    private void look(Page page, String name) {
        Chromium.picture(page, "across-" + name);
        problems.addAll(Layout.listProblems(page, name));
        problems.addAll(Axe.listViolations(page, name));
    }
}
