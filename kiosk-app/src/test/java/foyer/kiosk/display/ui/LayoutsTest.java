package foyer.kiosk.display.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static foyer.kiosk.display.ui.Hall.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import foyer.browser.Axe;
import foyer.browser.Chromium;
import foyer.contract.DisplayPlan;
import foyer.contract.DisplayPlan.Layout;
import foyer.contract.Shown;
import foyer.contract.words.CallId;
import foyer.contract.words.CounterId;
import foyer.contract.words.ServiceCode;
import foyer.kiosk.Offers;
import foyer.kiosk.display.Boards;
import foyer.kiosk.display.Contact;
import foyer.kiosk.display.RecordingPort;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One display whose plan changes: every layout in a real browser, in three languages. */
class LayoutsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension static final Chromium chromium = Chromium.any();

    /** Of a number that is called, whatever else a site colours. */
    private static final String MARIGOLD = "rgb(255, 194, 71)";

    private static Hall hall;
    private static BrowserContext browser;
    private static Page page;

    @BeforeAll
    static void open() {
        hall = new Hall();
        browser = chromium.profile(new Browser.NewContextOptions().setViewportSize(1920, 1080));
        page = browser.newPage();
        page.navigate(hall.page().toString());
    }

    @AfterAll
    static void close() {
        browser.close();
        hall.close();
    }

    @BeforeEach
    void fresh() {
        hall.newDay();
        page.setViewportSize(1920, 1080);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "ar"})
    void callsOnly(String language) {
        speak(language);
        hall.layout(Layout.CALLS);
        earlier();
        hall.call(call("H042" + number(language), "4", language, hall.now()));
        assertThat(plate()).hasText("H042" + number(language));
        assertThat(page.locator(".d-prev .it")).hasCount(4);
        assertThat(page.locator(".d-tiles, .d-notices")).hasCount(0);
        everythingFits();
        Chromium.picture(page, "display-layout-calls-" + language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "ar"})
    void callsAndMessages(String language) {
        speak(language);
        hall.layout(Layout.CALLS_AND_MESSAGES);
        hall.notices(
                Boards.texts(
                        "en",
                        "The library upstairs is open until eight tonight. Council Tax bills can be paid at any counter and at the machine by the door.",
                        "pl",
                        "Biblioteka na piętrze jest dziś otwarta do ósmej. Podatek lokalny można zapłacić przy każdym stanowisku i w automacie przy drzwiach.",
                        "ar",
                        "المكتبة في الطابق العلوي مفتوحة حتى الثامنة مساء اليوم. يمكن دفع ضريبة المجلس عند أي شباك وفي الجهاز عند الباب."),
                Boards.texts(
                        "en",
                        "Closed on Friday",
                        "pl",
                        "W piątek zamknięte",
                        "ar",
                        "مغلق يوم الجمعة"));
        earlier();
        hall.call(call("B017" + number(language), "5", language, hall.now()));
        assertThat(plate()).hasText("B017" + number(language));
        assertThat(page.locator(".d-notice:visible")).hasCount(1);
        assertThat(page.locator(".d-notice:visible p").first()).hasAttribute("lang", language);
        everythingFits();
        Chromium.picture(page, "display-layout-messages-" + language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "ar"})
    void theSignOfACounter(String language) {
        page.setViewportSize(1280, 400);
        speak(language);
        hall.layout(Layout.COUNTER, "4");
        hall.atCounter("4", true, "H042");
        assertThat(page.locator(".d-sign__plate .code")).hasText("H042");
        assertThat(page.locator(".d-head")).isHidden();
        everythingFits();
        Chromium.picture(page, "display-sign-serving-" + language);
        hall.atCounter("4", true, null);
        assertThat(page.locator(".d-sign__plate")).hasCount(0);
        everythingFits();
        Chromium.picture(page, "display-sign-free-" + language);
        hall.atCounter("4", false, null);
        assertThat(page.locator(".d-sign.is-closed")).isVisible();
        everythingFits();
        Chromium.picture(page, "display-sign-closed-" + language);
    }

    @Test
    void aSitesOwnColoursAndLogoAreSeen() {
        speak("en");
        hall.layout(Layout.CALLS);
        hall.call(call("T042", "4", "en", hall.now()));
        assertThat(plate()).hasText("T042");
        var usual = page.locator(".plate").first();
        assertThat(usual).hasCSS("background-color", MARIGOLD);
        hall.offer(Offers.PURPLE, "en");
        assertThat(page.locator(".d-head")).hasCSS("background-color", "rgb(58, 31, 107)");
        assertThat(page.locator(".d-head")).hasCSS("color", "rgb(255, 255, 255)");
        assertThat(page.locator(".d-head .arch"))
                .hasCSS("background-image", Pattern.compile("url\\(\"data:image/svg.*"));
        assertThat(usual).hasCSS("background-color", MARIGOLD);
        everythingFits();
        Chromium.picture(page, "display-own-look");
        hall.offer("en");
        assertThat(page.locator(".d-head")).hasCSS("background-color", "rgba(0, 0, 0, 0)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CALLS", "CALLS_AND_MESSAGES", "COUNTER"})
    void notLiveEveryLayoutSaysSo(Layout layout) {
        page.setViewportSize(1920, layout == Layout.COUNTER ? 600 : 1080);
        speak("pl");
        hall.layout(layout, "4", "5", "7");
        hall.notices(Boards.texts("en", "Closed on Friday", "pl", "W piątek zamknięte"));
        hall.atCounter("4", true, "H042");
        hall.call(call("P0" + (20 + layout.name().length()), "4", "pl", hall.now()));
        assertThat(page.locator(".plate")).isVisible();
        hall.serverFallsSilent();
        hall.pass(Contact.SILENCE);
        assertThat(page.locator(".d-stale")).isVisible();
        assertThat(page.locator(".d-notice:visible")).hasCount(0);
        everythingFits();
        Chromium.picture(page, "display-not-live-" + Arrangement.word(layout));
    }

    @Test
    void withoutVolumeNothingIsHeardAndOnlyTheGlassIsConfirmed() {
        speak("en");
        hall.plan(
                new DisplayPlan(
                        RecordingPort.NODE,
                        Layout.CALLS,
                        null,
                        null,
                        0,
                        null,
                        LocalTime.of(3, 30)));
        hall.call(call("W001", "4", "en", hall.now()));
        hall.call(call("W002", "4", "en", hall.now()));
        confirmed(Shown.How.SHOWN, "W001-1");
        hall.passOneCall();
        confirmed(Shown.How.SHOWN, "W002-1");
        assertThat(hall.port.confirmed(Shown.How.SPOKEN))
                .doesNotContain(new CallId("W001-1"), new CallId("W002-1"));
    }

    @Test
    void waitsAreThoseOfTheServicesItsCountersTake() {
        speak("en");
        hall.plan(
                new DisplayPlan(
                        RecordingPort.NODE,
                        Layout.CALLS_AND_WAITS,
                        List.of(new CounterId("4")),
                        List.of(new ServiceCode("h"), new ServiceCode("b")),
                        100,
                        null,
                        null));
        assertThat(page.locator(".d-wait:visible > span:first-child"))
                .hasText(new String[] {"Housing", "Benefits"});
    }

    /** Twenty pages are drawn by two cores: what stays the same is not made again. */
    @Test
    void aCallMakesNothingAnewButItsPlateAndArrows() {
        speak("en");
        hall.layout(Layout.CALLS_AND_WAITS);
        earlier();
        assertThat(page.locator(".d-prev .it")).hasCount(3);
        page.evaluate(
                """
                () => {
                  window.foyerMade = [];
                  new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach((node) => {
                    if (node.nodeType === 1 && !node.closest('.d-latest') && !node.className.includes('i--arrow')) window.foyerMade.push(node.className);
                  }))).observe(document.querySelector('.disp'), {childList: true, subtree: true});
                }
                """);
        hall.call(call("W004", "4", "en", hall.now()));
        assertThat(plate()).hasText("W004");
        assertThat(page.locator(".d-prev__number").first()).hasText("C117");
        confirmed(Shown.How.SHOWN, "W004-1");
        assertThat((List<?>) page.evaluate("() => window.foyerMade")).isEmpty();
    }

    @Test
    void onceADayThePageIsLoadedAnewAndIsThereAgain() {
        speak("en");
        hall.plan(
                new DisplayPlan(
                        RecordingPort.NODE,
                        Layout.CALLS,
                        null,
                        null,
                        100,
                        null,
                        LocalTime.of(3, 30)));
        page.evaluate("window.foyerOld = true");
        hall.pass(Duration.ofDays(1));
        page.waitForFunction("() => !window.foyerOld");
        hall.call(call("W003", "4", "en", hall.now()));
        assertThat(plate()).hasText("W003");
        confirmed(Shown.How.SHOWN, "W003-1");
    }

    /** Each case begins with nobody waiting to be announced. */
    @AfterEach
    void whoWasCalledHasBeenShown() {
        hall.newDay();
        hall.passOneCall();
        hall.pass(Duration.ofSeconds(30));
    }

    private static void speak(String language) {
        hall.offer(
                language, language.equals("en") ? "pl" : "en", language.equals("ar") ? "pl" : "ar");
        assertThat(page.locator("html[lang=" + language + "]")).hasCount(1);
    }

    private static String number(String language) {
        return Integer.toString(List.of("en", "pl", "ar").indexOf(language));
    }

    /** Old enough to be shown without being announced. */
    private static void earlier() {
        var old = hall.now().minusSeconds(300);
        hall.call(
                call("C116", "7", "en", old),
                call("B009", "2", "en", old.plusSeconds(1)),
                call("H041", "5", "en", old.plusSeconds(2)),
                call("C117", "7", "en", old.plusSeconds(3)));
    }

    private static com.microsoft.playwright.Locator plate() {
        return page.locator(".d-now > .code");
    }

    private static void confirmed(Shown.How how, String call) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(hall.port.confirmed(how)).contains(new CallId(call)));
    }

    /** Nothing that is read stands outside the glass or is cut. */
    private static void everythingFits() {
        assertThat(Axe.listViolations(page, "display")).isEmpty();
        var cut =
                page.evaluate(
                        """
                        () => [...document.querySelectorAll(
                            '.d-now, .d-now .code, .d-now .to, .d-prev .it, .d-notice p, .d-sign__name, .d-sign__says, .d-sign__states div, .d-sign__plate .code, .d-stale p, .d-strip span')]
                          .filter((e) => e.getClientRects().length && getComputedStyle(e).visibility !== 'hidden')
                          .filter((e) => {
                            const box = e.getBoundingClientRect();
                            const room = e.parentElement.closest('.d-notice, .d-sign__says, .d-sign__plate, .d-sign, .d-stale, .d-now, .d-latest, .d-prev, .disp').getBoundingClientRect();
                            const out = (b) => b.left < -1 || b.top < -1 || b.right > innerWidth + 1 || b.bottom > innerHeight + 1;
                            return out(box) || box.right > room.right + 2 || box.left < room.left - 2
                              || box.bottom > room.bottom + 2 || box.top < room.top - 2 || e.scrollWidth > e.clientWidth + 2 && e.clientWidth > 0;
                          })
                          .map((e) => e.className + ' ' + e.tagName + ': ' + e.textContent)
                        """);
        assertThat((List<?>) cut).isEmpty();
    }
}
