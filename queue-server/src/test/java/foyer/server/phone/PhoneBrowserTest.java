package foyer.server.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Contrast;
import foyer.browser.Axe;
import foyer.browser.Chromium;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.PublicLanguages;
import foyer.contract.words.TicketNumber;
import foyer.server.ticketing.Command;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page on a phone of 360 by 740. Pictures go to {@code target/screens/phone}, to be looked at.
 */
class PhoneBrowserTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LiveStream.Pace QUICK =
            new LiveStream.Pace(Duration.ofMillis(500), Duration.ofMillis(50));
    private static final int MOST_BYTES = 60 * 1024;

    @RegisterExtension static final Chromium chromium = Chromium.any();

    @TempDir Path folder;
    private Hall hall;

    @BeforeEach
    void open() throws Exception {
        hall = new Hall(folder, QUICK, LiveStreams.Limits.USUAL);
    }

    @AfterEach
    void close() throws Exception {
        hall.close();
    }

    static List<String> arabicEveryDay() {
        return Chromium.languages("ar", "en", "pl");
    }

    @ParameterizedTest
    @MethodSource("arabicEveryDay")
    void aVisitInEachLanguage(String language) throws Exception {
        visit(language, Contrast.NO_PREFERENCE);
    }

    static Stream<Arguments> languagesAndThemes() {
        return PublicLanguages.ALL.stream()
                .flatMap(
                        language ->
                                Stream.of(Contrast.NO_PREFERENCE, Contrast.MORE)
                                        .map(contrast -> Arguments.of(language, contrast)));
    }

    @ParameterizedTest
    @Tag("soak")
    @MethodSource("languagesAndThemes")
    void aVisitInEveryLanguageAndTheme(LanguageCode language, Contrast contrast) throws Exception {
        visit(language.value(), contrast);
    }

    private void visit(String language, Contrast contrast) throws Exception {
        var visit = hall.fourthOfTheDay(language);
        try (var page = phone()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setContrast(contrast));
            page.navigate(hall.page(visit).toString());
            page.waitForSelector("html[data-live=ok]");
            assertFits(page);
            picture(page, language + "-waiting");
            page.locator("button:has(.i--hand)").click();
            page.waitForSelector(".i--hourglass");
            assertFits(page);
            hall.staff("4", new Command.AnswerPhoneHelp(visit.id()));
            page.waitForSelector(".i--users");
            assertFits(page);
            picture(page, language + "-help-coming");
            hall.waits.say(visit.id(), 3, 11, 16, 23);
            page.waitForSelector(".likely");
            assertThat(page.locator(".likely").innerText()).contains("10", "25");
            assertFits(page);
            picture(page, language + "-likely");
            page.locator(".ways form button").first().click();
            page.waitForSelector(".held");
            assertFits(page);
            page.locator("summary").click();
            picture(page, language + "-held");
            hall.pass(Duration.ofMinutes(10));
            page.waitForSelector(".told:not(:has(~ .held))");
            assertThat(page.locator("details[open]").count()).as("the question stays").isEqualTo(1);
            hall.waits.say(visit.id(), 2, 2, 3, 5);
            page.waitForSelector(".likely:not(:has-text('25'))");
            hall.pass(Duration.ofMinutes(9));
            hall.call(visit, "4");
            page.waitForSelector(".go");
            assertThat(page.title()).contains("H004");
            assertFits(page);
            settle(page);
            picture(page, language + "-called");
            hall.staff("4", new Command.Start(visit.id()));
            page.waitForSelector(".notice");
            assertFits(page);
            picture(page, language + "-serving");
            hall.staff("4", new Command.Park(visit.id()));
            page.waitForSelector(".i--pause");
            assertFits(page);
            picture(page, language + "-parked");
            hall.staff("4", new Command.Undo(visit.id()));
            page.waitForSelector(".i--user");
            hall.staff("4", new Command.Finish(visit.id()));
            page.waitForSelector("html[data-live=stale]");
            assertFits(page);
            picture(page, language + "-finished");
            for (var name : List.of("welcome", "waiting", "efficiency", "result")) {
                page.locator("input[name=" + name + "][value='4']").check();
            }
            page.locator("input[name=settled][value=yes]").check();
            Chromium.picture(page, "phone/" + language + "-survey");
            page.locator(".survey button").click();
            page.waitForSelector("main:not(:has(.survey))");
            assertThat(page.locator(".keep").innerText()).isNotBlank();
            assertThat(page.locator(".sound").isVisible()).as("nobody is called").isFalse();
        }
    }

    @Test
    void everyLanguageHasRoomOnTheNarrowestPhone() throws Exception {
        hall.signIn("4");
        try (var page = phone()) {
            page.setViewportSize(320, 640);
            for (var language : PublicLanguages.ALL) {
                var visit = hall.arrive("housing", language.value(), 1);
                hall.waits.say(visit.id(), 4, 10, 15, 25);
                page.navigate(hall.page(visit).toString());
                page.waitForSelector("html[lang=" + language + "] .likely");
                assertFits(page);
                picture(page, language + "-320");
                hall.call(visit, "4");
                hall.staff("4", new Command.Start(visit.id()));
                hall.staff("4", new Command.Finish(visit.id()));
                page.waitForSelector(".survey");
                assertFits(page);
                picture(page, language + "-survey-320");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lt", "ar"})
    void theDayAfterItAsksHowItWas(String language) throws Exception {
        hall.signIn("4");
        var visit = hall.arrive("housing", language, 1);
        hall.call(visit, "4");
        hall.staff("4", new Command.Start(visit.id()));
        hall.staff("4", new Command.Finish(visit.id()));
        var hash = PhonePages.findHash(visit.token().value()).orElseThrow();
        await().until(() -> hall.home.find(hash).isPresent());
        hall.pass(Duration.ofDays(1));
        hall.arrive("housing", "en", 2);
        try (var page = phone()) {
            page.setViewportSize(320, 640);
            page.navigate(hall.page(visit).toString());
            page.waitForSelector(".survey h1");
            assertFits(page);
            picture(page, language + "-home-320");
            page.locator("input[name=welcome][value='4']").check();
            page.locator(".survey button").click();
            page.waitForSelector(".notice .i--circle-check");
            assertFits(page);
            picture(page, language + "-home-thanks-320");
        }
    }

    @Test
    void otherEndsAndNumbersHaveRoomToo() throws Exception {
        var visit = hall.fourthOfTheDay("en");
        try (var page = phone()) {
            page.setViewportSize(320, 640);
            page.navigate(hall.page(visit).toString());
            page.waitForSelector("html[data-live=ok]");
            hall.pass(Duration.ofMinutes(40));
            page.waitForSelector(".late");
            hall.waits.say(visit.id(), 0, 0, 2, 5);
            page.waitForSelector(".likely + .late");
            assertFits(page);
            picture(page, "en-late-320");
            hall.call(visit, "4");
            hall.give(visit.issue(), new TicketNumber("K1-041"));
            page.waitForSelector(".plate__also");
            settle(page);
            assertFits(page);
            picture(page, "en-alias-320");
            hall.staff("4", new Command.NoShow(visit.id()));
            page.waitForSelector(".notice");
            assertFits(page);
            picture(page, "en-missed-320");
            page.navigate(hall.address("/t/x").toString());
            page.waitForSelector(".notice");
            assertFits(page);
            picture(page, "en-unknown-320");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "ar"})
    void thePageIsLight(String language) throws Exception {
        var visit = hall.arrive("housing", language, 1);
        var answers = new CopyOnWriteArrayList<Response>();
        try (var page = phone()) {
            page.onResponse(answers::add);
            page.navigate(hall.page(visit).toString());
            page.waitForSelector("html[data-live=ok]");
            page.waitForFunction("document.fonts.status === 'loaded'");
            var files = answers.stream().filter(one -> !one.url().endsWith("/live")).toList();
            assertThat(files).allMatch(one -> one.status() == 200);
            assertThat(bytes(files, false)).isBetween(10_000, MOST_BYTES);
            // One font of 34 kB; in Polish another 19 for its letters; Arabic is the phone's own.
            assertThat(bytes(files, true)).isLessThan(MOST_BYTES);
        }
    }

    @Test
    void withoutScriptThePageIsWholeAndAsksAgain() throws Exception {
        var visit = hall.fourthOfTheDay("en");
        try (var page = phoneWithoutScript()) {
            page.navigate(hall.page(visit).toString());
            assertThat(page.locator(".mark__at").isVisible()).isTrue();
            assertThat(page.locator(".mark__live").isVisible()).isFalse();
            assertThat(page.locator(".told__ahead").innerText()).contains("3", "people ahead");
            assertThat(page.content()).contains("http-equiv=\"refresh\" content=\"20\"");
            picture(page, "en-without-script");
        }
    }

    @Test
    void leavingIsAskedAboutOnceAndNeedsNoScript() throws Exception {
        var visit = hall.fourthOfTheDay("en");
        try (var page = phoneWithoutScript()) {
            page.navigate(hall.page(visit).toString());
            assertThat(page.locator(".leave button").isVisible()).isFalse();
            assertThat(page.locator(".sound").isVisible()).as("would do nothing").isFalse();
            page.locator("summary").click();
            picture(page, "en-leave");
            page.locator(".leave button").click();
            page.waitForSelector(".notice");
            assertThat(page.locator(".notice").innerText()).contains("no longer in the queue");
            assertThat(page.url()).isEqualTo(hall.page(visit).toString());
        }
    }

    @Test
    void aCallIsHeardOnceTheCustomerAskedForSound() throws Exception {
        var visit = hall.fourthOfTheDay("en");
        try (var page = phone()) {
            page.addInitScript(
                    "window.notes = 0; const start = OscillatorNode.prototype.start;"
                            + " OscillatorNode.prototype.start = function (at)"
                            + " { window.notes++; start.call(this, at); };");
            page.navigate(hall.page(visit).toString());
            page.waitForSelector("html[data-live=ok]");
            page.locator(".sound button").click();
            assertThat(page.locator(".sound button").getAttribute("aria-pressed"))
                    .isEqualTo("true");
            assertThat(page.evaluate("notes")).as("to know how it sounds").isEqualTo(3);
            hall.call(visit, "4");
            page.waitForSelector(".go");
            assertThat(page.evaluate("notes")).isEqualTo(6);
            hall.staff("4", new Command.Start(visit.id()));
            page.waitForSelector(".notice");
            assertThat(page.evaluate("notes")).as("nothing more to hear").isEqualTo(6);
        }
    }

    private static Page phone() {
        return chromium.page(360, 740);
    }

    private static Page phoneWithoutScript() {
        return chromium.page(
                new Browser.NewContextOptions()
                        .setViewportSize(360, 740)
                        .setJavaScriptEnabled(false));
    }

    private static int bytes(List<Response> files, boolean fonts) {
        return files.stream()
                .filter(one -> one.url().endsWith(".woff2") == fonts)
                .mapToInt(one -> one.body().length)
                .sum();
    }

    /** Nothing sticks out at the side, no number out of its plate, and axe finds no fault. */
    static void assertFits(Page page) {
        assertThat(Axe.listViolations(page, page.title())).isEmpty();
        page.waitForFunction("document.fonts.status === 'loaded'");
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).isEqualTo(0);
        assertThat(
                        page.evaluate(
                                "[...document.querySelectorAll('main *')].filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth).map(e => document.documentElement.lang + ' ' + e.className)"))
                .isEqualTo(List.of());
    }

    /** The pulse of a new call is over. */
    private static void settle(Page page) {
        await().atMost(PATIENCE)
                .until(() -> page.evaluate("document.getAnimations().length").equals(0));
    }

    private static void picture(Page page, String name) {
        page.waitForFunction("document.fonts.status === 'loaded'");
        Chromium.picture(page, "phone/" + name);
    }
}
