package foyer.server.counters.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static foyer.server.counters.ui.ConsoleRig.DISPLAY;
import static foyer.server.counters.ui.ConsoleRig.EVE;
import static foyer.server.counters.ui.ConsoleRig.KIOSK;
import static foyer.server.counters.ui.ConsoleRig.TOM;
import static foyer.server.counters.ui.ConsoleRig.accepted;
import static foyer.server.counters.ui.ConsoleRig.dialogIsGone;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import com.microsoft.playwright.options.AriaRole;
import foyer.browser.Chromium;
import foyer.contract.DeviceHealth;
import foyer.contract.DeviceState;
import foyer.contract.Health;
import foyer.contract.Liveness;
import foyer.contract.NodeRole;
import foyer.contract.Presence;
import foyer.contract.words.CounterId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import foyer.server.journal.SqliteJournal;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Call;
import foyer.server.ticketing.Code;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.How;
import foyer.server.ticketing.Leg;
import foyer.server.ticketing.Outcome;
import foyer.server.ticketing.Target;
import foyer.server.ticketing.Wants;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The console in a real browser, over a real journal; each test has a counter of its own. */
class ConsolePagesTest {
    private static final CounterId ONE = new CounterId("1");
    private static final IsInViewportOptions WHOLE = new IsInViewportOptions().setRatio(1);

    @RegisterExtension static final Chromium chromium = Chromium.any();

    @TempDir static Path dir;

    private static ConsoleRig rig;

    @BeforeAll
    static void open() throws Exception {
        rig = ConsoleRig.ofTwoSites(SqliteJournal.open(dir.resolve("journal.db")));
    }

    @AfterAll
    static void close() {
        if (rig != null) {
            rig.close();
        }
    }

    @Test
    void anAdvisorServesACustomerWithoutTheMouse() {
        var page = rig.signedIn(chromium, "en", "piotr", "Counter 4");
        assertThat(page.locator("#next")).containsText("Nobody is waiting for this counter");
        Chromium.picture(page, "console-empty");

        var first = rig.issue("housing", "pl").number().value();
        rig.issue("council-tax", "en");
        rig.issue("housing", "ar");
        // Council tax is promised sooner than both, the reason says so.
        assertThat(page.locator("#waiting-count")).hasText("3 people");
        assertThat(page.locator(".why")).containsText("Why next: C001 before H001");
        page.keyboard().press("F2");
        assertThat(page.locator("#current-number")).hasText("C001");
        assertThat(page.locator("#current-status")).hasText("Called");
        assertThat(page.locator("#why")).containsText("C001 before H001: promised");
        assertThat(page.locator("#next")).isDisabled();

        assertThat(page.locator("#proof [role=alert]")).containsText("Not confirmed by Hall 1");
        assertThat(page.locator("#proof button")).hasText("Recall");
        Chromium.picture(page, "console-not-confirmed");
        page.keyboard().press("F4");
        Awaitility.await().until(() -> latestCall().ordinal() == 2);
        rig.submit(
                new Actor.Node(DISPLAY),
                new Command.ConfirmShown(latestCall().id(), How.SHOWN, Duration.ofMillis(200)));
        assertThat(page.locator("#proof"))
                .hasText(Pattern.compile("Shown on Hall 1, after [0-9.]+ s"));
        assertThat(page.locator("#proof [role=alert]")).isEmpty();

        page.keyboard().press("F9");
        assertThat(page.locator("#current-status")).hasText("Serving");
        assertThat(page.locator("#next"))
                .containsText("Finishes C001, then calls H001 to Counter 4");
        page.keyboard().press("1");
        assertThat(page.locator("#next")).containsText("Finishes C001 as “Resolved today”");
        assertThat(page.locator("#causes")).not().isVisible();
        page.keyboard().press("4");
        page.locator("#cause-unclear-letter").click();
        assertThat(page.locator("#cause-unclear-letter")).hasAttribute("aria-checked", "true");
        somebodyWantsHelpAndThePrinterIsOut();
        assertThat(page.locator(".floor")).containsText("Help wanted at Kiosk by the entrance");
        assertThat(page.locator(".floor")).containsText("paper is out");
        Chromium.picture(page, "console-serving");

        page.getByText("I am going").click();
        assertThat(page.locator(".floor")).not().containsText("Help wanted");
        page.keyboard().press("F2");
        assertThat(page.locator("#current-number")).hasText(first);
        org.assertj.core.api.Assertions.assertThat(outcomeOf("C001"))
                .isEqualTo(
                        new Outcome(
                                Outcome.Result.AVOIDABLE, new Code("unclear-letter"), List.of()));
        assertThat(page.locator("#outcome")).not().isVisible();
        page.keyboard().press("n");
        assertThat(page.locator(".cur__nobody")).isVisible();

        page.locator(".list .q").first().click();
        assertThat(page.locator("#current-number")).hasText("H002");
        page.getByText("Sign out").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("still a customer");
        page.keyboard().press("F9");
        assertThat(page.locator("#current-status")).hasText("Serving");
        page.keyboard().press("F8");
        assertThat(page.locator(".cur__nobody")).isVisible();
        page.getByText("Sign out").click();
        assertThat(page.locator("#user")).isVisible();
    }

    private static Outcome outcomeOf(String number) {
        return rig.loop.read(
                state ->
                        state.findTicketByNumber(new TicketNumber(number))
                                .orElseThrow()
                                .leg()
                                .outcome());
    }

    @Test
    void visitsGoOtherWaysByKeyAndEachStepCanBeTakenBack() {
        var page = rig.signedIn(chromium, "en", "dana", "Counter 6");
        var visit = rig.issue("planning", "en");
        assertThat(page.locator("#next")).containsText("Call next: L001");
        page.keyboard().press("F2");
        assertThat(page.locator("#current-number")).hasText("L001");
        assertThat(page.locator("#undo")).containsText("Undo: call L001");
        page.keyboard().press("F9");
        assertThat(page.locator("#current-status")).hasText("Serving");

        page.keyboard().press("p");
        assertThat(page.locator("#aside-list")).containsText("set aside");
        assertThat(page.locator("#undo")).containsText("Undo: set L001 aside");
        page.keyboard().press("z");
        assertThat(page.locator("#current-status")).hasText("Serving");
        pressUntil(page, "p", "#aside-list :text('L001')");
        page.keyboard().press("u");
        assertThat(page.locator("#next")).containsText("Call next: L001");

        page.keyboard().press("F2");
        assertThat(page.locator("#current-status")).hasText("Called");
        page.keyboard().press("a");
        page.locator("#further-service input").fill("Waste");
        ConsoleRig.choose(page, "Waste");
        page.locator("#ask-go").click();
        dialogIsGone(page);
        assertThat(page.locator(".visit")).containsText("Then Waste and recycling");

        page.keyboard().press("t");
        page.locator("#transfer-to input").fill("Dana");
        ConsoleRig.choose(page, "Dana Okafor, wherever they sit");
        page.locator("#transfer-note input").fill("brings the plans, n and z");
        Chromium.picture(page, "console-transfer-en");
        page.keyboard().press("Enter");
        dialogIsGone(page);
        assertThat(page.locator(".list .q")).containsText("sent to you");
        assertThat(page.locator("#next")).containsText("Call next: L001");
        page.keyboard().press("F2");
        assertThat(page.locator("#note")).containsText("brings the plans, n and z");

        page.keyboard().press("q");
        assertThat(page.locator(".cur__nobody")).isVisible();
        page.keyboard().press("b");
        assertThat(page.locator(".t-head")).containsText("On a break since");
        assertThat(page.locator("#next")).isDisabled();
        pressUntil(page, "b", "#break");
        assertThat(page.locator(".t-head")).containsText("At the counter");
        org.assertj.core.api.Assertions.assertThat(leg(visit.id()).cause())
                .isEqualTo(Leg.Cause.REQUEUED);

        page.keyboard().press("?");
        assertThat(page.locator("#keys-list")).containsText("Back in line");
        Chromium.picture(page, "console-keys-en");
        page.keyboard().press("F2");
        page.locator("#letters").click();
        page.locator("#keys-close").click();
        dialogIsGone(page);
        page.keyboard().press("b");
        page.locator("#keys").click();
        assertThat(page.locator("#keys-list")).isVisible();
        assertThat(page.locator(".cur__nobody")).isVisible();
        assertThat(page.locator(".t-head")).containsText("At the counter");
    }

    @Test
    void aFullConsoleIsLookedAtInEachLanguage() {
        accepted(rig.desk.signIn(EVE, ONE));
        accepted(rig.desk.signIn(TOM, new CounterId("2")));
        var missed = rig.issue("electoral", "en").id();
        accepted(rig.desk.callChosen(EVE, ONE, missed));
        accepted(rig.desk.noShow(EVE, missed));
        var parked = rig.issue("not-sure", "ar").id();
        accepted(rig.desk.callChosen(EVE, ONE, parked));
        accepted(rig.desk.park(EVE, parked));
        rig.issue("electoral", "pl");
        var slow = rig.issue("not-sure", "en", needing("slow-walk")).id();
        rig.waits.say(slow, 1, 11, 16, 23);
        rig.waits.say("electoral", 2, 4, 6, 9);
        rig.waits.say("not-sure", 1, 0, 2, 4);
        serveSomebodySentOn();

        var looks =
                Map.of(
                        "en", List.of("Counter 1", "Then Benefits"),
                        "pl", List.of("Stanowisko 1", "Potem: Zasiłki"),
                        "ar", List.of("الشباك رقم 1", "ثم"));
        for (var language : Chromium.languages("ar", "en", "pl")) {
            var look = looks.get(language);
            lookAt(language, look.getFirst(), look.getLast());
        }
    }

    private static void serveSomebodySentOn() {
        var further = List.of(new ServiceCode("benefits"));
        var loop = List.of(new Code("hearing-loop"));
        var ticket = rig.issue("electoral", "bn", new Wants(further, loop, null, null)).id();
        accepted(rig.desk.callChosen(EVE, ONE, ticket));
        var here = new Target.AtCounter(ONE);
        accepted(
                rig.desk.transfer(
                        EVE,
                        new Command.Transfer(ticket, null, here, null),
                        "moved house on Friday and is worried about the postal vote; has the"
                                + " tenancy agreement with her"));
        accepted(rig.desk.callChosen(EVE, ONE, ticket));
        accepted(rig.desk.start(EVE, ticket));
    }

    private static Wants needing(String adjustment) {
        return new Wants(List.of(), List.of(new Code(adjustment)), null, null);
    }

    /** The same console in a browser of that language. */
    private static void lookAt(String language, String counter, String words) {
        var page = rig.signedIn(chromium, language, "eve", counter);
        assertThat(page.locator(".visit")).containsText(words);
        Chromium.picture(page, "console-full-" + language);
        page.keyboard().press("4");
        assertThat(page.locator("#causes .chip")).hasCount(4);
        Chromium.picture(page, "console-cause-" + language);
        assertThat(page.locator("#undo")).isVisible();
        for (var shown : List.of("#next", "#undo", "#end")) {
            assertThat(page.locator(shown)).isInViewport(WHOLE);
        }
        page.keyboard().press("t");
        assertThat(page.locator("#transfer-note")).isVisible();
        Chromium.picture(page, "console-transfer-" + language);
        page.keyboard().press("Escape");
        dialogIsGone(page);
        page.keyboard().press("?");
        assertThat(page.locator("#keys-list")).isVisible();
        Chromium.picture(page, "console-keys-" + language);
        page.close();
    }

    @Test
    void aWrongPasswordAndATakenCounterAreRefusedInWords() {
        var amal = rig.signedIn(chromium, "en", "amal", "Counter 3");
        var page = rig.open(chromium, "en");
        ConsoleRig.fill(page, "piotr", "wrong password", "Counter 5");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("User name or password is not right.");
        Chromium.picture(page, "console-sign-in");

        ConsoleRig.fill(page, "piotr", "password of piotr", "Counter 3");
        assertThat(page.getByRole(AriaRole.ALERT))
                .hasText("A colleague is signed in at that counter.");
        var second = rig.open(chromium, "en");
        ConsoleRig.fill(second, "amal", "password of amal", "Counter 5");
        assertThat(second.getByRole(AriaRole.ALERT)).containsText("still signed in at Counter 3");
        ConsoleRig.fill(second, "amal", "password of amal", "Counter 3");
        assertThat(second.locator("#next")).isVisible();
        second.getByText("Sign out").click();
        assertThat(second.locator("#user")).isVisible();
        assertThat(amal.locator(".t-head")).containsText("Not signed in");
    }

    @Test
    void theConsoleIsNotForStrangersAndAsksThemInTheirLanguageAtWhichSite() {
        var page = rig.open(chromium, "pl");
        page.navigate(rig.address + "counter");
        assertThat(page.locator("#user")).containsText("Nazwa użytkownika");
        chooser(page, "pl");
        page.locator("#reads-ar").click();
        assertThat(page.locator("#user")).containsText("اسم المستخدم");
        chooser(page, "ar");
        page.locator("#reads-en").click();
        assertThat(page.locator("#user")).containsText("User name");
        chooser(page, "en");
        page.locator("#site input").click();
        ConsoleRig.choose(page, "Library");
        assertThat(page.locator("#site input")).hasValue("Library");
    }

    /** The list of sites, open. */
    private static void chooser(Page page, String language) {
        page.locator("#site input").click();
        assertThat(page.locator("vaadin-combo-box-item").first()).isVisible();
        Chromium.picture(page, "console-sites-" + language);
        page.keyboard().press("Escape");
    }

    /** Until the page shows what it did: the same key again at once is a slip of the finger. */
    private static void pressUntil(Page page, String key, String shown) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(250))
                .until(
                        () -> {
                            page.keyboard().press(key);
                            return page.locator(shown).isVisible();
                        });
    }

    private Call latestCall() {
        return rig.loop.read(state -> state.listLatestCalls().getFirst().call());
    }

    private static Leg leg(TicketId ticket) {
        return rig.loop.read(state -> state.findTicket(ticket)).orElseThrow().leg();
    }

    private void somebodyWantsHelpAndThePrinterIsOut() {
        rig.submit(new Actor.Node(KIOSK), new Command.AskHelp(new LanguageCode("ar")));
        var now = rig.clock.instant();
        rig.watch.heard(new Presence(1, KIOSK, NodeRole.KIOSK, Liveness.ONLINE, 1, 1, now));
        var printer = new DeviceHealth("printer", DeviceState.BLOCKED, "PAPER_OUT");
        rig.watch.heard(new Health(1, KIOSK, 1, 1, now, "0.1", 60, 0, 0, List.of(printer)));
    }
}
