package foyer.server.counters.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static foyer.server.counters.ui.ConsoleRig.dialogIsGone;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import foyer.browser.Chromium;
import foyer.contract.words.CounterId;
import foyer.server.journal.ModelJournal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a colleague does for customers who are not at their counter, in a real browser. */
class OthersAtTheConsoleTest {
    @RegisterExtension static final Chromium chromium = Chromium.any();

    private static ConsoleRig rig;

    @BeforeAll
    static void open() throws Exception {
        rig = ConsoleRig.ofOneSite(new ModelJournal(), Map.of());
    }

    @AfterAll
    static void close() {
        if (rig != null) {
            rig.close();
        }
    }

    @Test
    void somebodyWithoutPaperOrPhoneIsToldTheirNumberAndCalledByIt() {
        var page = rig.signedIn(chromium, "en", "piotr", "Counter 4");
        page.keyboard().press("i");
        assertThat(page.locator("#ask-go")).isDisabled();
        fill(page, "#issue-service", "Housing options");
        fill(page, "#issue-language", "Polish");
        fill(page, "#need-reason", "Feels unwell");
        page.getByLabel("More time to walk").check();
        page.locator("#ask-go").click();

        assertThat(page.locator("#issued-number")).hasText("H001");
        assertThat(page.locator("vaadin-dialog[opened]")).containsText("Polish");
        assertThat(page.locator("#number-told")).isFocused();
        page.keyboard().press("Enter");
        dialogIsGone(page);
        assertThat(row(page, "H001")).containsText("Polish · More time to walk");
        page.keyboard().press("F2");
        assertThat(page.locator("#current-number")).hasText("H001");
        assertThat(page.locator("#why")).containsText("Feels unwell");
    }

    @Test
    void aNumberIsSaidInTheCustomersLanguageWhereTheBrowserHasAVoiceForIt() {
        var page = rig.signedIn(chromium, "en", "amal", "Counter 3");
        page.evaluate(
                """
                () => Object.defineProperty(window, 'speechSynthesis', { value: {
                  getVoices: () => [{ lang: 'pl-PL' }],
                  addEventListener: () => {},
                  cancel: () => {},
                  speak: (one) => { window.said = one.lang + ': ' + one.text; },
                } })""");
        given(page, "Polish");
        page.locator("#number-aloud").click();
        page.waitForFunction("() => /^pl-PL: Państwa numer to B 0 0 \\d\\.$/.test(window.said)");
        Chromium.picture(page, "console-number-aloud-en");
        page.locator("#number-told").click();
        dialogIsGone(page);

        given(page, "Arabic");
        page.waitForFunction("() => foyerVoice.has('ar').then((found) => found === false)");
        assertThat(page.locator("#number-aloud")).not().isVisible();
        page.locator("#number-told").click();
        dialogIsGone(page);
    }

    private static void given(Page page, String language) {
        page.locator("#new-ticket").click();
        fill(page, "#issue-service", "Benefits");
        fill(page, "#issue-language", language);
        page.locator("#ask-go").click();
        assertThat(page.locator("#issued-number")).isVisible();
    }

    @Test
    void whoIsSeenToBeUnwellOnTheFloorGoesFirst() {
        var page = rig.signedIn(chromium, "en", "dana", "Counter 6");
        rig.issue("planning", "en");
        var unwell = rig.issue("planning", "en").number().value();
        page.getByTitle("Help for " + unwell).click();
        assertThat(page.locator("#ask-go")).isDisabled();
        fill(page, "#need-reason", "Feels unwell");
        page.getByLabel("Hearing loop").check();
        page.locator("#ask-go").click();
        dialogIsGone(page);
        assertThat(page.locator(".list .q").first()).containsText(unwell);
        assertThat(page.locator(".list .q").first()).containsText("Hearing loop");
        assertThat(page.locator(".why")).containsText("priority: Feels unwell");
        page.getByTitle("Help for " + unwell).click();
        assertThat(page.getByLabel("Hearing loop")).isChecked();
        page.keyboard().press("Escape");
        dialogIsGone(page);
    }

    @Test
    void aPressMeetsItsRowAndTheFocusStaysOnItThoughTheListIsDrawnAnew() {
        var page = rig.signedIn(chromium, "en", "dana", "Counter 6");
        var help = page.getByTitle("Help for " + issued("parking"));
        help.hover();
        page.mouse().down();
        assertThat(row(page, issued("parking"))).isVisible();
        page.mouse().up();
        assertThat(page.locator("#need-adjustments")).isVisible();
        page.keyboard().press("Escape");
        dialogIsGone(page);
        help.focus();
        assertThat(row(page, issued("parking"))).isVisible();
        assertThat(help).isFocused();
    }

    private static String issued(String service) {
        return rig.issue(service, "en").number().value();
    }

    @Test
    void aVisitEndedByMistakeIsTakenUpAgainByItsNumber() {
        var page = rig.signedIn(chromium, "en", "amal", "Counter 3");
        var ticket = rig.issue("electoral", "en");
        var number = ticket.number().value();
        page.keyboard().press("o");
        page.locator("#reopen-number input").fill(number);
        assertThat(page.locator("#reopen-said")).hasText("That visit is still going on.");
        assertThat(page.locator("#ask-go")).isDisabled();
        ConsoleRig.accepted(rig.desk.cancel(ConsoleRig.AMAL, ticket.id()));
        page.locator("#reopen-number input").fill("nobody");
        assertThat(page.locator("#reopen-said")).containsText("not in today’s queue");
        page.locator("#reopen-number input").fill(number.toLowerCase(Locale.ROOT));
        assertThat(page.locator("#reopen-said")).containsText("waits again in its old place");
        page.locator("#ask-go").click();
        dialogIsGone(page);
        assertThat(row(page, number)).isVisible();
    }

    @Test
    void whoForgotToSignOutIsSignedOutAndTheirCustomerIsNotServedForEver() {
        var five = new CounterId("5");
        ConsoleRig.accepted(rig.desk.signIn(ConsoleRig.TOM, five));
        var page = rig.signedIn(chromium, "en", "eve", "Counter 1");
        page.keyboard().press("s");
        page.locator("#services-colleagues").click();
        assertThat(page.locator("#colleagues-list")).containsText("Tom Price");
        page.locator("#out-s-5").click();
        assertThat(page.locator("#out-held")).hasText("Nobody is being served at Counter 5.");
        page.locator("#ask-go").click();
        dialogIsGone(page);
        Awaitility.await().until(() -> rig.desk.findCounterOf(ConsoleRig.TOM).isEmpty());
    }

    @Test
    void theTicketIsAskedForAndToldInEachLanguage() {
        var two = new CounterId("2");
        ConsoleRig.accepted(rig.desk.signIn(ConsoleRig.TOM, two));
        rig.issue("benefits", "en");
        ConsoleRig.accepted(rig.desk.callNext(ConsoleRig.TOM, two));
        var looks =
                Map.of(
                        "en", List.of("Counter 1", "Council Tax"),
                        "pl", List.of("Stanowisko 1", "Podatek lokalny (Council Tax)"),
                        "ar", List.of("الشباك رقم 1", "ضريبة المجلس المحلي"));
        for (var language : Chromium.languages("ar", "en", "pl")) {
            var look = looks.get(language);
            lookAt(language, look.getFirst(), look.getLast());
        }
        ConsoleRig.accepted(rig.desk.forceSignOut(ConsoleRig.EVE, ConsoleRig.TOM));
    }

    private static void lookAt(String language, String counter, String service) {
        var page = rig.signedIn(chromium, language, "eve", counter);
        page.locator("#new-ticket").click();
        fill(page, "#issue-service", service);
        Chromium.picture(page, "console-ticket-" + language);
        page.locator("#ask-go").click();
        assertThat(page.locator("#issued-number")).containsText("C0");
        Chromium.picture(page, "console-number-" + language);
        page.locator("#number-told").click();
        dialogIsGone(page);
        var waits = rig.issue("electoral", language).number().value();
        page.locator(".q__line:has-text('" + waits + "') .bare").first().click();
        assertThat(page.locator("#need-adjustments")).isVisible();
        Chromium.picture(page, "console-help-" + language);
        page.keyboard().press("Escape");
        dialogIsGone(page);
        page.locator("#reopen").click();
        page.locator("#reopen-number input").fill(waits);
        assertThat(page.locator("#reopen-said")).not().isEmpty();
        Chromium.picture(page, "console-reopen-" + language);
        page.keyboard().press("Escape");
        dialogIsGone(page);
        lookAtColleagues(page, language);
        page.close();
    }

    private static void lookAtColleagues(Page page, String language) {
        page.locator("#services").click();
        page.locator("#services-colleagues").click();
        assertThat(page.locator("#colleagues-list")).containsText("Tom Price");
        Chromium.picture(page, "console-colleagues-" + language);
        page.locator("#out-s-5").click();
        assertThat(page.locator("#out-held")).isVisible();
        Chromium.picture(page, "console-out-" + language);
        page.keyboard().press("Escape");
        dialogIsGone(page);
    }

    private static Locator row(Page page, String number) {
        return page.locator(".list .q:has-text('" + number + "')");
    }

    private static void fill(Page page, String box, String text) {
        page.locator(box + " input").fill(text);
        ConsoleRig.choose(page, text);
        assertThat(page.locator(box + " input")).hasValue(text);
    }
}
