package foyer.server.counters.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static foyer.server.counters.ui.ConsoleRig.EVE;
import static foyer.server.counters.ui.ConsoleRig.accepted;
import static foyer.server.counters.ui.ConsoleRig.dialogIsGone;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import foyer.browser.Chromium;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.SiteId;
import foyer.contract.words.TicketId;
import foyer.server.counters.AbsenceModel;
import foyer.server.forecast.Outlook;
import foyer.server.forecast.live.ToldTicket;
import foyer.server.forecast.store.ToldFile;
import foyer.server.journal.ModelJournal;
import foyer.server.ticketing.Absence;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.TicketStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Waits, how good they were, and what is seldom pressed, in a real browser. */
class WaitsAtTheConsoleTest {
    private static final SiteId SITE = new SiteId("civic-centre");

    @RegisterExtension static final Chromium chromium = Chromium.any();

    @TempDir static Path dir;

    private static ToldFile told;
    private static ConsoleRig rig;

    @BeforeAll
    static void open() throws Exception {
        told = ToldFile.open(dir.resolve("forecast.db"));
        rig = ConsoleRig.ofOneSite(new ModelJournal(), told);
    }

    @AfterAll
    static void close() {
        if (rig != null) {
            rig.close();
            told.close();
        }
    }

    @Test
    void aLineAndAServiceSayTheWaitAsSoonAsItIsKnownAndNothingBefore() {
        var page = rig.signedIn(chromium, "en", "piotr", "Counter 4");
        var ticket = rig.issue("housing", "en");
        assertThat(page.locator(".list .q")).containsText(ticket.number().value());
        assertThat(page.locator(".list .q")).not().containsText("called in");
        assertThat(page.locator("#services-card")).not().containsText("min");

        rig.waits.say(ticket.id(), 1, 11, 16, 23);
        rig.waits.say("housing", 2, 4, 6, 9);
        assertThat(page.locator(".list .q")).containsText("called in 10–25 min, about 15");
        assertThat(page.locator("#services-card")).containsText("4–9 min, about 6");

        page.getByTitle("End H001 without serving").click();
        assertThat(page.locator("#end-why input")).hasValue(Pattern.compile("The customer has.*"));
        page.locator("#ask-go").click();
        dialogIsGone(page);
        assertThat(page.locator(".list .q")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(status(ticket.id()))
                .isEqualTo(TicketStatus.ABANDONED);

        assertThat(page.locator("#undo")).containsText("Undo: cancelled H001");
        page.keyboard().press("z");
        assertThat(page.locator(".list .q")).hasCount(1);
        page.getByTitle("End H001 without serving").click();
        page.locator("#end-why input").fill("The ticket");
        ConsoleRig.choose(page, "The ticket was a mistake");
        page.locator("#ask-go").click();
        dialogIsGone(page);
        assertThat(page.locator(".list .q")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(status(ticket.id()))
                .isEqualTo(TicketStatus.CANCELLED);
    }

    @Test
    void whoWasCalledAndDoesNotWantToBeServedIsEndedAtTheCounter() {
        var page = rig.signedIn(chromium, "en", "piotr", "Counter 4");
        var ticket = rig.issue("housing", "en");
        assertThat(page.locator("#end")).isDisabled();
        assertThat(page.locator("#next")).containsText(ticket.number().value());
        page.keyboard().press("F2");
        assertThat(page.locator("#current-number")).hasText(ticket.number().value());
        page.keyboard().press("x");
        page.locator("#end-why input").fill("The ticket");
        ConsoleRig.choose(page, "The ticket was a mistake");
        page.locator("#ask-go").click();
        dialogIsGone(page);
        assertThat(page.locator(".cur__nobody")).isVisible();
        org.assertj.core.api.Assertions.assertThat(status(ticket.id()))
                .isEqualTo(TicketStatus.CANCELLED);
    }

    @Test
    void aServiceIsClosedAndOpenedAndTheWaitFollows() {
        rig.waits.say("planning", 0, 2, 3, 5);
        var page = rig.signedIn(chromium, "en", "dana", "Counter 6");
        page.keyboard().press("s");
        assertThat(page.locator("#services-list")).containsText("2–5 min, about 3");
        assertThat(page.locator("#services-site-file")).hasCount(0);
        page.locator("#close-planning").click();
        assertThat(page.locator("#services-list")).containsText("closed for today");
        assertThat(page.locator("#services-list")).not().containsText("2–5 min, about 3");
        page.locator("#open-planning").click();
        assertThat(page.locator("#services-list")).containsText("2–5 min, about 3");
        page.locator("#services-close").click();
        dialogIsGone(page);
    }

    @Test
    void anAbsenceHasAnEndWhenItIsKnown() {
        var page = rig.signedIn(chromium, "en", "amal", "Counter 3");
        page.keyboard().press("w");
        pick(page, "#away-until", 2);
        page.locator("#ask-go").click();
        dialogIsGone(page);
        assertThat(page.locator(".t-head")).containsText("On a break, back at");
        // Back at once is a slip of the finger.
        clickUntil(page, "back", "#break");
        assertThat(page.locator(".t-head")).containsText("At the counter");

        page.keyboard().press("w");
        page.locator("#away-what input").fill("Away later");
        ConsoleRig.choose(page, "Away later");
        assertThat(page.locator("#ask-go")).isDisabled();
        pick(page, "#away-from", 4);
        pick(page, "#away-until", 2);
        assertThat(page.locator("#ask-go")).isDisabled();
        pick(page, "#away-until", 6);
        page.locator("#ask-go").click();
        dialogIsGone(page);
        Awaitility.await().until(WaitsAtTheConsoleTest::isAnAbsencePlanned);
        // The page may hear of it a moment later, and takes no press until then.
        clickUntil(page, "away", "#away-planned");
        assertThat(page.locator("#away-planned")).containsText("Planned: away");
        Chromium.picture(page, "console-away-planned-en");
        page.locator("#away-planned button").click();
        dialogIsGone(page);
        Awaitility.await().until(() -> !isAnAbsencePlanned());
    }

    private static boolean isAnAbsencePlanned() {
        return rig.loop.read(state -> state.listAbsences(rig.clock.instant())).stream()
                .anyMatch(absence -> absence.kind() == Absence.Kind.PLANNED);
    }

    /** A second click too soon would be one beside the dialog, and close it. */
    private static void clickUntil(Page page, String id, String shown) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            page.evaluate("id => document.getElementById(id).click()", id);
                            return isSoonVisible(page, shown);
                        });
    }

    private static boolean isSoonVisible(Page page, String shown) {
        try {
            page.locator(shown).waitFor(new Locator.WaitForOptions().setTimeout(3_000));
            return true;
        } catch (TimeoutError late) {
            return false;
        }
    }

    private static void pick(Page page, String box, int which) {
        var model = new AbsenceModel(rig.loop.read(QueueState::site));
        var time = model.listTimes(rig.clock.instant()).get(which);
        var label = Console.time(model.local(time));
        page.locator(box + " input").fill(label);
        page.locator("vaadin-combo-box-item:visible:text-is('" + label + "')").click();
        assertThat(page.locator(box + " input")).hasValue(label);
    }

    /** Both clicks are on their way before the server has answered the first. */
    @Test
    void twoPressesAtOnceOpenOneListOfKeysAndOneListOfServices() {
        var page = rig.signedIn(chromium, "en", "tom", "Counter 2");
        twice(page, "keys");
        assertThat(page.locator("#keys-list")).isVisible();
        page.locator("#keys-close").click();
        dialogIsGone(page);
        twice(page, "services");
        assertThat(page.locator("#services-list")).isVisible();
        page.locator("#services-close").click();
        dialogIsGone(page);
    }

    private static void twice(Page page, String id) {
        page.evaluate(
                "id => { for (let i = 0; i < 2; i++) document.getElementById(id).click() }", id);
    }

    @Test
    void whatIsSeldomPressedAndHowGoodTheWaitsWereAreLookedAtInEachLanguage() throws Exception {
        var today = rig.loop.read(state -> state.findDay()).orElseThrow();
        var nobody = rig.signedIn(chromium, "en", "eve", "Counter 1");
        accuracy(nobody);
        assertThat(nobody.locator("#accuracy-none")).isVisible();
        Chromium.picture(nobody, "console-accuracy-none-en");
        nobody.locator("#back").click();
        assertThat(nobody.locator("#next")).isVisible();
        var siteFile = rig.address + CounterNavigation.SITE_FILE;
        org.assertj.core.api.Assertions.assertThat(nobody.request().get(siteFile).status())
                .as("says again who they are")
                .isEqualTo(401);
        nobody.close();
        fill(today);
        rig.waits.say("electoral", 2, 11, 16, 23);
        rig.waits.say("not-sure", 0, 0, 2, 4);
        accepted(rig.desk.closeService(EVE, new ServiceCode("waste")));
        rig.issue("electoral", "pl");
        var looks =
                Map.of(
                        "en", List.of("Counter 1", "80"),
                        "pl", List.of("Stanowisko 1", "80"),
                        "ar", List.of("الشباك رقم 1", "80"));
        for (var language : Chromium.languages("ar", "en", "pl")) {
            var look = looks.get(language);
            lookAt(language, look.getFirst(), look.getLast());
        }
    }

    private static void lookAt(String language, String counter, String share) {
        var page = rig.signedIn(chromium, language, "eve", counter);
        page.locator("#services").click();
        assertThat(page.locator("#services-list")).isVisible();
        assertThat(page.locator("#services-site-file"))
                .hasAttribute("href", CounterNavigation.SITE_FILE);
        Chromium.picture(page, "console-services-" + language);
        page.locator("#services-accuracy").click();
        assertThat(page.locator("#accuracy-days tbody tr")).hasCount(6);
        assertThat(page.locator("#accuracy-days")).containsText(share);
        Chromium.picture(page, "console-accuracy-" + language);
        // Whoever reads this has not left their counter.
        org.assertj.core.api.Assertions.assertThat(rig.attendance.isAway(EVE)).isFalse();
        page.locator("#back").click();
        assertThat(page.locator(".list .q")).hasCount(1);
        page.locator(".list .end").click();
        assertThat(page.locator("#end-why")).isVisible();
        Chromium.picture(page, "console-end-" + language);
        page.keyboard().press("Escape");
        dialogIsGone(page);
        page.locator("#away").click();
        assertThat(page.locator("#away-until")).isVisible();
        Chromium.picture(page, "console-away-" + language);
        page.keyboard().press("Escape");
        dialogIsGone(page);
        page.close();
    }

    private static void accuracy(Page page) {
        page.locator("#services").click();
        page.locator("#services-accuracy").click();
        assertThat(page).hasURL(Pattern.compile(".*/accuracy"));
    }

    @Test
    void howGoodTheWaitsWereIsNotForStrangers() {
        var page = rig.open(chromium, "en");
        page.navigate(rig.address + "accuracy");
        assertThat(page.locator("#user")).isVisible();
    }

    /** On six days some customers, four of five of them called within 10 to 25 minutes. */
    private static void fill(LocalDate today) throws Exception {
        var all = new ArrayList<ToldTicket>();
        var outlook = new Outlook(2, 600, 900, 1_500, 960);
        for (int back : new int[] {0, 3, 4, 5, 6, 29}) {
            for (int n = 0; n < 10 + 40 * back; n++) {
                all.add(
                        new ToldTicket(
                                today.minusDays(back),
                                new TicketId("20261123-%07d".formatted(n)),
                                new ServiceCode("housing"),
                                Instant.parse("2026-11-23T10:00:00Z"),
                                outlook,
                                outlook,
                                ToldTicket.End.CALLED,
                                n % 5 == 0 ? 1_800 : 1_100));
            }
        }
        // The first of them is the newest: what is older than is kept goes by it.
        told.write(SITE, all);
    }

    private static TicketStatus status(TicketId ticket) {
        return rig.loop.read(state -> state.findTicket(ticket)).orElseThrow().status();
    }
}
