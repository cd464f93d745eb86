package foyer.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import foyer.browser.Axe;
import foyer.browser.Chromium;
import foyer.contract.AskBody.Survey;
import foyer.contract.AskBody.Survey.Settled;
import foyer.contract.AskBody.Tell;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketNumber;
import foyer.kiosk.TenLanguages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The questions of a journey in a real browser: typed, kept, forgotten, within reach. */
class JourneyScreensTest {
    @RegisterExtension static final Chromium chromium = Chromium.any();
    private static ScreenRig rig;

    private final List<String> problems = new ArrayList<>();

    @BeforeAll
    static void start(@TempDir Path folder) {
        rig = new ScreenRig(chromium, folder, ScreenRig.UNHURRIED);
        rig.floor.offer(
                TenLanguages.withEntries(
                        2, List.of("tell-us", "visit", "survey", "of-another-age")));
    }

    @AfterAll
    static void stop() {
        if (rig != null) {
            rig.close();
        }
    }

    @Test
    void aComplaintIsTypedKeptOnTheKiosksDiskAndForgottenByItsPage() {
        rig.paper.comes(CompletableFuture.completedFuture(true));
        try (var page = rig.open()) {
            begin(page, "en");
            rig.touch(page, ".way >> nth=0");
            page.waitForSelector(".ask--pick:has-text('Which service')");
            rig.touch(page, ".way:has-text('Council Tax')");
            page.waitForSelector(".keys");
            keys(page, "i", "t");
            page.keyboard().type(" was <cold>.");
            page.waitForSelector(".typed__why:has-text('Only letters')");
            page.keyboard().press("Backspace");
            awaitTyped(page, "It was cold");
            page.keyboard().type(" today");
            awaitTyped(page, "It was cold today");
            rig.touch(page, ".key--next");
            page.waitForSelector(".ask--pick:has-text('answer')");
            rig.touch(page, ".way:has-text('By e-mail')");
            page.waitForSelector(".keys");
            page.keyboard().type("anna@example");
            awaitTyped(page, "anna@example");
            page.keyboard().press("Enter");
            page.waitForSelector(".typed__why:has-text('looks like')");
            page.keyboard().type(".org");
            awaitTyped(page, "anna@example.org");
            page.keyboard().press("Enter");
            rig.awaitScreen(page, "outcome");
            page.waitForSelector(".said__paper:has-text('Take')");
            var told = rig.awaitBody(Tell.class);
            assertThat(told.what()).isEqualTo(Tell.Kind.COMPLAINT);
            assertThat(told.about()).isEqualTo(new ServiceCode("council-tax"));
            assertThat(told.text()).isEqualTo("It was cold today");
            assertThat(told.email()).isEqualTo("anna@example.org");
            assertThat(page.textContent(".said__code")).isEqualTo(told.reference().value());
            assertThat(rig.paper.slips.getLast().said().code()).isEqualTo(told.reference().value());
            rig.touch(page, ".k-nav .btn--main", "attract");
            assertThat(page.content()).doesNotContain("cold").doesNotContain("anna");
        }
    }

    @Test
    void howItWasIsSaidWithFacesAndKeptOnTheKiosksDisk() {
        try (var page = rig.open()) {
            comes(page, "en", false);
            rig.touch(page, ".entry:has(.i--smile)", "asking");
            rated(page, "welcomed", 5);
            rated(page, "wait", 2);
            left(page, "our work");
            rated(page, "result", 4);
            page.waitForSelector(".ask--pick:has-text('settled')");
            rig.touch(page, ".way:has-text('No') >> nth=0");
            page.waitForSelector(".keys");
            page.keyboard().type("h042");
            awaitTyped(page, "H042");
            page.keyboard().press("Enter");
            rig.awaitScreen(page, "outcome");
            assertThat(rig.awaitBody(Survey.class))
                    .isEqualTo(new Survey(new TicketNumber("H042"), 5, 2, null, 4, Settled.NO));
            rig.touch(page, ".k-nav .btn--main", "attract");
        }
    }

    private static void rated(Page page, String title, int mark) {
        page.waitForSelector(".ask--rate:has-text('" + title + "')");
        rig.touch(page, ".face--" + mark);
    }

    private static void left(Page page, String title) {
        page.waitForSelector(".ask--rate:has-text('" + title + "')");
        rig.touch(page, ".way:has(.i--arrow-right)");
    }

    @ParameterizedTest
    @Tag("soak")
    @CsvSource({
        "en, false",
        "cy, false",
        "pl, false",
        "ro, false",
        "pt, false",
        "lt, false",
        "bn, false",
        "ur, false",
        "ar, false",
        "zh, false",
        "en, true",
        "pl, true",
        "ar, true"
    })
    void everyQuestionInEveryLook(String language, boolean low) {
        walk(language, low);
    }

    private void walk(String language, boolean low) {
        rig.paper.comes(CompletableFuture.completedFuture(false));
        try (var page = rig.open()) {
            comes(page, language, low);
            larger(page, false);
            var look = (low ? "-low-" : "-") + language;
            everyLook(page, "groups-entries" + look);
            rig.touch(page, ".entry >> nth=0", "asking");
            everyLook(page, "ask-kind" + look);
            rig.touch(page, ".way >> nth=0");
            page.waitForSelector(".way:has(.i--arrow-right)");
            everyLook(page, "ask-about" + look);
            rig.touch(page, ".way:has(.i--arrow-right)");
            page.waitForSelector(".keys");
            rig.touch(page, ".key--next");
            page.waitForFunction(
                    "document.querySelector('.typed__why span:last-child').textContent");
            everyLook(page, "ask-text" + look);
            keys(page, ownLetter(language));
            page.waitForFunction("document.querySelector('.typed__text').textContent");
            rig.touch(page, ".key--turn >> nth=-1");
            page.waitForSelector(".key span:text-is('1')");
            everyLook(page, "ask-signs" + look);
            rig.touch(page, ".key--next");
            page.waitForSelector(".ask--pick");
            everyLook(page, "ask-contact" + look);
            rig.touch(page, ".way >> nth=2");
            page.waitForSelector(".keys--3");
            everyLook(page, "ask-phone" + look);
            rig.touch(page, ".k-nav .btn >> nth=0");
            page.waitForSelector(".ask--pick");
            rig.touch(page, ".way >> nth=0");
            rig.awaitScreen(page, "outcome");
            everyLook(page, "outcome" + look);
            rig.touch(page, ".k-nav .btn--main", "attract");
            comes(page, language, low);
            larger(page, false);
            rig.touch(page, ".entry:has(.i--smile)", "asking");
            everyLook(page, "ask-rate" + look);
            assertThat(problems).isEmpty();
        }
    }

    private static String ownLetter(String language) {
        return switch (language) {
            case "ar", "ur" -> "ب";
            case "bn" -> "ব";
            default -> "b";
        };
    }

    private static void comes(Page page, String language, boolean low) {
        if (low) {
            rig.touch(page, ".acc:has(.i--accessibility)");
            page.waitForSelector(".kiosk.low");
        }
        rig.touch(page, ".lang:has(bdi[lang='" + language + "'])", "groups");
    }

    private static void begin(Page page, String language) {
        comes(page, language, false);
        rig.touch(page, ".entry >> nth=0", "asking");
    }

    /** Both reach the node together; what counts is when the screen felt them. */
    @Test
    void twoKeysInQuickSuccessionAreBothWritten() {
        try (var page = rig.open()) {
            begin(page, "en");
            rig.touch(page, ".way >> nth=0");
            page.waitForSelector(".ask--pick");
            rig.touch(page, ".way:has-text('Council Tax')");
            page.waitForSelector(".keys");
            rig.look(page);
            page.evaluate(
                    """
                    () => {
                      const key = (sign) => [...document.querySelectorAll('.key')]
                          .find((key) => key.textContent.trim().toLowerCase() === sign);
                      key('q').click();
                      window.looked += 120;
                      key('w').click();
                    }
                    """);
            awaitTyped(page, "Qw");
        }
    }

    /** Each is seen before the next: two at once would be one finger that trembles. */
    private static void keys(Page page, String... signs) {
        for (var sign : signs) {
            var large = sign.toUpperCase(Locale.ROOT);
            var before = page.textContent(".typed__text").length();
            rig.touch(
                    page, ".key span:text-is('" + sign + "'), .key span:text-is('" + large + "')");
            page.waitForFunction(
                    "before => document.querySelector('.typed__text').textContent.length > before",
                    before);
        }
    }

    private static void awaitTyped(Page page, String text) {
        page.waitForFunction(
                "wanted => document.querySelector('.typed__text').textContent === wanted", text);
    }

    /** Text and contrast change together. */
    private void everyLook(Page page, String name) {
        look(page, name);
        larger(page, true);
        look(page, name + "-large-contrast");
        larger(page, false);
    }

    private static void larger(Page page, boolean larger) {
        boolean is = page.querySelector("html[data-text='large']") != null;
        if (is != larger) {
            var text = larger ? "large" : "normal";
            var theme = larger ? "contrast" : "light";
            press(page, ".acc:has(.i--a-large-small)", "html[data-text='" + text + "']");
            press(page, ".acc:has(.i--contrast)", "html[data-theme='" + theme + "']");
        }
    }

    private static void press(Page page, String button, String then) {
        rig.touch(page, button);
        page.waitForSelector(then);
    }

    private void look(Page page, String name) {
        Chromium.picture(page, "journey-" + name);
        problems.addAll(Layout.listProblems(page, name));
        problems.addAll(Axe.listViolations(page, name));
    }
}
