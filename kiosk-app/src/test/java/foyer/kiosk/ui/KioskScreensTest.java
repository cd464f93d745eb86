package foyer.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import foyer.browser.Chromium;
import foyer.contract.Answer;
import foyer.contract.AskBody;
import foyer.contract.Offer;
import foyer.kiosk.Offers;
import foyer.webhost.PageProbe;
import foyer.webhost.Routes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every screen in every language in a real browser; the pictures stay in target/screens. */
class KioskScreensTest {
    /** Every touchable thing's size, and whether anything runs out of its screen. */
    private static final String SMALL_TARGETS =
            "[...document.querySelectorAll('button')].map(b => b.getBoundingClientRect())"
                    + ".filter(r => r.height < 96 || r.width < 96).length";

    private static final String CUT_OFF =
            "[...document.querySelectorAll('.kiosk main *, .kiosk footer *, .kiosk header *')]"
                    + ".filter(e => { const r = e.getBoundingClientRect();"
                    + " return r.width > 0 && (r.left < -1 || r.right > 1081 || r.bottom > 1921); })"
                    + ".map(e => e.className + ':' + e.textContent.slice(0, 30))";

    private static final String MAIN_OVER_FOOT =
            "(() => { const m = document.querySelector('.kiosk main'),"
                    + " f = document.querySelector('.kiosk footer');"
                    + " return f ? [...m.children].some(c => c.getBoundingClientRect().bottom"
                    + " > f.getBoundingClientRect().top + 1) : false; })()";

    private static final String WORDS_OVER_FOOT =
            "(() => { const f = document.querySelector('.kiosk footer').getBoundingClientRect().top;"
                    + " return [...document.querySelectorAll('.kiosk main span, .kiosk main p')]"
                    + ".filter(e => e.getBoundingClientRect().bottom > f + 1)"
                    + ".map(e => e.className + ':' + e.textContent.slice(0, 30)); })()";

    /** How long a screen settles, and whether it takes touches meanwhile and afterwards. */
    private static final String SETTLING =
            "(() => { const m = document.querySelector('main'); m.style.animation = 'none';"
                    + " m.getBoundingClientRect(); m.style.animation = '';"
                    + " const a = m.getAnimations()[0], touch = () => getComputedStyle(m).pointerEvents;"
                    + " a.pause(); const meanwhile = touch(); a.finish();"
                    + " return [a.effect.getTiming().duration, meanwhile, touch()]; })()";

    private static final Map<String, String> RANGES =
            Map.of(
                    "en", "Wait about 10\u00a0to 25\u00a0minutes",
                    "pl", "Około\u00a010–25\u00a0minut oczekiwania",
                    "ar", "الانتظار من 10 إلى 25\u00a0دقيقة تقريبًا");

    @RegisterExtension static final Chromium chromium = Chromium.any();
    private static ScreenRig rig;

    @BeforeAll
    static void start(@TempDir Path folder) {
        rig = new ScreenRig(chromium, folder, ScreenRig.UNHURRIED);
    }

    @AfterAll
    static void stop() {
        if (rig != null) {
            rig.close();
        }
    }

    @ParameterizedTest
    @MethodSource("arabicEveryDay")
    void theWholeWayToATicket(String language) throws Exception {
        rig.paper.comes(CompletableFuture.completedFuture(true));
        try (var page = rig.open()) {
            looked(page, "1-attract");
            rig.touch(page, language(language), "groups");
            var dir = language.equals("ar") ? "rtl" : "ltr";
            page.waitForSelector("html[lang='" + language + "'][dir='" + dir + "']");
            looked(page, "2-groups-" + language);
            rig.touch(page, ".tile >> nth=0", "services");
            looked(page, "2-services-" + language);
            rig.touch(page, ".tile >> nth=0", "choice");
            page.waitForFunction("document.activeElement.tagName === 'H1'");
            looked(page, "3-choice-" + language);
            rig.touch(page, ".way--main", "issuing");
            looked(page, "4-issuing-" + language);
            rig.answerIssue("H042");
            rig.awaitScreen(page, "ticket");
            page.waitForSelector(".slot__ok");
            assertThat(page.textContent(".plate .code")).isEqualTo("H042");
            looked(page, "5-ticket-" + language);
            rig.touch(page, ".k-nav .btn >> nth=1", "attract");
            assertThat(page.content()).doesNotContain("H042");
        }
    }

    @ParameterizedTest
    @MethodSource("arabicEveryDay")
    void whatCanBeExpectedIsSaidAsARange(String language) throws Exception {
        var range = RANGES.get(language);
        rig.paper.comes(CompletableFuture.completedFuture(true));
        rig.floor.offer(Offers.expecting(2, new Offer.Wait(10, 15, 25, 4)));
        try (var page = rig.open()) {
            rig.touch(page, language(language), "groups");
            rig.touch(page, ".tile >> nth=0", "services");
            rig.touch(page, ".tile >> nth=0", "choice");
            assertThat(page.textContent(".choice .wait")).isEqualTo(range);
            assertThat(page.textContent(".choice .fact b")).isEqualTo("4");
            looked(page, "3-expected-" + language);
            rig.touch(page, ".way--main", "issuing");
            rig.answerIssue("H042");
            rig.awaitScreen(page, "ticket");
            page.waitForSelector(".slot__ok");
            assertThat(page.textContent(".about .wait")).isEqualTo(range);
            assertThat(page.textContent(".about .fact b")).isEqualTo("4");
            looked(page, "5-expected-" + language);
            assertThat(page.evaluate(WORDS_OVER_FOOT)).as("words over foot").isEqualTo(List.of());
            rig.touch(page, ".k-nav .btn >> nth=1", "attract");
        } finally {
            rig.floor.offer(Offers.open(3));
        }
    }

    @ParameterizedTest
    @MethodSource("polishEveryDay")
    void withoutTheServerAndWithoutPaper(String language) throws Exception {
        rig.paper.comes(CompletableFuture.completedFuture(false));
        rig.floor.live(false);
        try (var page = rig.open()) {
            rig.touch(page, language(language), "groups");
            looked(page, "6-offline-groups-" + language);
            rig.touch(page, ".tile >> nth=0", "services");
            rig.touch(page, ".tile >> nth=0", "choice");
            looked(page, "6-offline-choice-" + language);
            rig.touch(page, ".way--main", "ticket");
            page.waitForSelector(".nopaper");
            looked(page, "6-offline-ticket-" + language);
            rig.touch(page, ".acc--help", "help");
            looked(page, "6-offline-help-" + language);
            rig.touch(page, ".k-nav .btn >> nth=1", "attract");
        } finally {
            rig.floor.live(true);
        }
    }

    @ParameterizedTest
    @MethodSource("englishEveryDay")
    void helpClosedServicesAndATicketGivenBack(String language) throws Exception {
        rig.paper.comes(new CompletableFuture<>());
        try (var page = rig.open()) {
            rig.touch(page, language(language), "groups");
            rig.touch(page, ".tile--shut >> nth=0", "closedservice");
            looked(page, "7-closed-" + language);
            rig.touch(page, ".acc--help", "help");
            rig.answer(rig.awaitAsk(AskBody.Help.class), new Answer.Done());
            page.waitForSelector(".say .i--user");
            looked(page, "7-help-coming-" + language);
            rig.touch(page, ".k-nav .btn >> nth=0", "closedservice");
            rig.touch(page, ".way--main", "groups");
            rig.touch(page, ".k-lang", "languages");
            looked(page, "7-languages-" + language);
            rig.touch(page, ".k-nav .btn >> nth=0", "groups");
            rig.touch(page, ".k-main > .way", "choice");
            rig.touch(page, ".way--main", "issuing");
            rig.answerIssue("N001");
            rig.awaitScreen(page, "ticket");
            page.waitForSelector(".slot--waiting");
            looked(page, "7-printing-" + language);
            rig.touch(page, ".k-nav .btn >> nth=0", "givenback");
            looked(page, "7-givenback-" + language);
            rig.touch(page, ".k-nav .btn", "attract");
        }
    }

    @Test
    void largeTextAndContrastHoldTheirScreens() throws Exception {
        try (var page = rig.open()) {
            rig.touch(page, language("en"), "groups");
            rig.touch(page, ".acc:has(.i--a-large-small)");
            page.waitForSelector("html[data-text='large']");
            rig.touch(page, ".acc:has(.i--contrast)");
            page.waitForSelector("html[data-theme='contrast']");
            looked(page, "8-contrast-large-groups");
            rig.touch(page, ".tile >> nth=0", "services");
            rig.touch(page, ".tile >> nth=0", "choice");
            looked(page, "8-contrast-large-choice");
            rig.touch(page, ".k-nav .btn >> nth=1", "attract");
            page.waitForSelector("html[data-theme='light'][data-text='normal']");
        }
    }

    @Test
    void aSitesOwnColoursAndLogoAreSeenExceptInHighContrast() throws Exception {
        rig.floor.offer(Offers.looking(Offers.PURPLE));
        try (var page = rig.open()) {
            rig.touch(page, language("en"), "groups");
            page.waitForFunction("getComputedStyle(document.body).getPropertyValue('--site-bar')");
            assertThat(colour(page, ".k-head", "background-color")).isEqualTo("rgb(58, 31, 107)");
            assertThat(colour(page, ".k-head .arch", "background-image"))
                    .startsWith("url(\"data:image/svg+xml");
            looked(page, "8-own-look-groups");
            rig.touch(page, ".tile >> nth=1", "choice");
            assertThat(colour(page, ".way--main", "background-color"))
                    .isEqualTo("rgb(90, 42, 158)");
            looked(page, "8-own-look-choice");
            rig.touch(page, ".acc:has(.i--contrast)");
            page.waitForSelector("html[data-theme='contrast']");
            assertThat(colour(page, ".k-head", "background-color")).isEqualTo("rgb(0, 0, 0)");
            assertThat(colour(page, ".k-head .arch", "background-image")).isEqualTo("none");
            rig.touch(page, ".k-nav .btn >> nth=1", "attract");
        } finally {
            rig.floor.offer(Offers.open(6));
        }
    }

    /** As the browser has worked it out. */
    private static String colour(Page page, String selector, String property) {
        return (String)
                page.locator(selector)
                        .first()
                        .evaluate(
                                "(e, name) => getComputedStyle(e).getPropertyValue(name)",
                                property);
    }

    @Test
    void aServiceThatClosesUnderTheVisitorsEyesSaysSo() throws Exception {
        try (var page = rig.open()) {
            rig.touch(page, language("en"), "groups");
            rig.touch(page, ".tile >> nth=0", "services");
            rig.touch(page, ".tile >> nth=0", "choice");
            rig.floor.offer(Offers.offer(2, 9, null));
            page.waitForSelector(".fact b:has-text('9')");
            rig.floor.offer(Offers.offer(3, 0, Offer.Closed.BY_STAFF));
            rig.awaitScreen(page, "closedservice");
            rig.touch(page, ".k-nav .btn >> nth=1", "attract");
        } finally {
            rig.floor.offer(Offers.open(4));
        }
    }

    @Test
    void tenTapsASecondOnOneButtonAreOneWish() throws Exception {
        int before = rig.countIntents();
        try (var page = rig.open()) {
            rig.touch(page, language("en"), "groups");
            rig.touch(page, ".tile >> nth=1", "choice");
            rig.look(page);
            page.evaluate(
                    "const b = document.querySelector('.way--main');"
                            + " window.taps = 0; for (let i = 0; i < 10; i++)"
                            + " setTimeout(() => { b.click(); window.taps++; }, i * 100);");
            rig.awaitScreen(page, "issuing");
            page.waitForFunction("window.taps === 10");
            assertThat(rig.countIntents()).isEqualTo(before + 1);
            rig.answerIssue("C001");
            rig.awaitScreen(page, "ticket");
            rig.touch(page, ".k-nav .btn >> nth=1", "attract");
        }
    }

    /** The second tap of a double tap was meant for the screen before. */
    @Test
    void aNewScreenTakesNoTouchForAMoment() {
        try (var page = rig.openElsewhere()) {
            assertThat(page.evaluate(SETTLING)).isEqualTo(List.of(300, "none", "auto"));
        }
    }

    @Test
    void everyRouteOpens() throws Exception {
        var context = rig.context();
        assertThat(Routes.list(context)).contains("");
        assertThat(Routes.listForgotten(context, List.of(KioskView.class))).isEmpty();
        try (var probe = new PageProbe(rig.address())) {
            assertThat(probe.problemOf("")).isEmpty();
        }
    }

    private static String language(String language) {
        return ".lang:has(bdi[lang='" + language + "'])";
    }

    static List<String> arabicEveryDay() {
        return Chromium.languages("ar", "en", "pl");
    }

    static List<String> polishEveryDay() {
        return Chromium.languages("pl", "en", "ar");
    }

    static List<String> englishEveryDay() {
        return Chromium.languages("en", "pl", "ar");
    }

    @Test
    void theSecondBrowserHasASessionOfItsOwn() {
        try (var first = rig.open()) {
            rig.touch(first, ".lang:has(bdi[lang='pl'])", "groups");
            try (var second = rig.openElsewhere()) {
                assertThat(second.getAttribute(".kiosk", "data-screen")).isEqualTo("attract");
            }
        }
    }

    private static void looked(Page page, String name) {
        Chromium.picture(page, name);
        assertThat(page.evaluate(SMALL_TARGETS)).as("small targets on %s", name).isEqualTo(0);
        assertThat(page.evaluate(CUT_OFF)).as("cut off on %s", name).isEqualTo(List.of());
        assertThat(page.evaluate(MAIN_OVER_FOOT)).as("main over foot on %s", name).isEqualTo(false);
    }
}
