package foyer.server.counters.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import foyer.browser.Chromium;
import foyer.contract.DeviceHealth;
import foyer.contract.DeviceState;
import foyer.contract.Health;
import foyer.contract.Liveness;
import foyer.contract.NodeRole;
import foyer.contract.Presence;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.server.DemoSite;
import foyer.server.ServerSettings;
import foyer.server.counters.Desk;
import foyer.server.floor.NodeWatch;
import foyer.server.journal.JournalWriter;
import foyer.server.journal.SqliteJournal;
import foyer.server.people.Account;
import foyer.server.people.PasswordHash;
import foyer.server.people.People;
import foyer.server.people.Person;
import foyer.server.people.Role;
import foyer.server.people.SignInDesk;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Call;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.How;
import foyer.server.ticketing.loop.Reply;
import foyer.server.ticketing.loop.SiteLoop;
import foyer.webhost.WebHost;
import foyer.webhost.settings.Settings;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The console in a real browser, over a real journal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsolePagesTest {
    private static final int QUICK = 10;
    private static final byte[] SALT = new byte[PasswordHash.SALT_BYTES];
    private static final NodeId KIOSK = new NodeId("kiosk-1");
    private static final NodeId DISPLAY = new NodeId("hall-1");

    @RegisterExtension static final Chromium chromium = Chromium.any();

    @TempDir static Path dir;

    private final Clock clock = Clock.systemUTC();
    private SqliteJournal journal;
    private SiteLoop loop;
    private NodeWatch watch;
    private ApplicationContext context;
    private String address;

    @BeforeAll
    void open() throws Exception {
        var site = DemoSite.load();
        journal = SqliteJournal.open(dir.resolve("journal.db"));
        loop = SiteLoop.start(site, new JournalWriter(journal), clock);
        watch = new NodeWatch(site);
        var people =
                new People(
                        List.of(
                                account("s-1", "dana", "Dana Okafor"),
                                account("s-2", "piotr", "Piotr Nowak"),
                                account("s-3", "amal", "Amal Haddad")));
        var settings =
                Settings.read(
                        ServerSettings.ALL,
                        new String[] {"--foyer.web.port=0", "--foyer.web.bind=127.0.0.1"},
                        Map.of());
        context =
                ApplicationContext.builder()
                        .banner(false)
                        .singletons(
                                settings,
                                clock,
                                site,
                                people,
                                loop,
                                watch,
                                new Desk(loop, ConsolePagesTest::intent),
                                new SignInDesk(people, clock, SALT, QUICK))
                        .start();
        var host = context.getBean(WebHost.class);
        host.start();
        address = host.address().toString();
    }

    @AfterAll
    void close() {
        if (context != null) {
            context.close();
        }
        if (loop != null) {
            loop.close();
            journal.close();
        }
    }

    @Test
    void anAdvisorServesACustomerWithoutTheMouse() {
        var page = signedIn("dana", "Counter 4");
        assertThat(page.locator("#next")).containsText("Nobody is waiting for this counter");
        Chromium.picture(page, "console-empty");

        var first = issue("housing", "pl");
        issue("council-tax", "en");
        issue("housing", "ar");
        // Council tax is promised sooner than both, the reason says so.
        assertThat(page.locator("#waiting-count")).hasText("3 people");
        assertThat(page.locator(".why")).containsText("Why C001 is next");
        page.keyboard().press("F2");
        assertThat(page.locator("#current-number")).hasText("C001");
        assertThat(page.locator("#current-status")).hasText("Called");
        assertThat(page.locator("#next")).isDisabled();

        assertThat(page.locator("#proof")).containsText("Not confirmed by Hall 1");
        Chromium.picture(page, "console-not-confirmed");
        page.keyboard().press("F4");
        Awaitility.await().until(() -> latestCall().ordinal() == 2);
        var call = latestCall().id();
        submit(
                new Actor.Node(DISPLAY),
                new Command.ConfirmShown(call, How.SHOWN, Duration.ofMillis(200)));
        assertThat(page.locator("#proof")).hasText("Shown on Hall 1, after 0.2 s");

        page.keyboard().press("F9");
        assertThat(page.locator("#current-status")).hasText("Serving");
        assertThat(page.locator("#next"))
                .containsText("Finishes C001, then calls H001 to Counter 4");
        somebodyWantsHelpAndThePrinterIsOut();
        assertThat(page.locator(".floor")).containsText("Help wanted at Kiosk by the entrance");
        assertThat(page.locator(".floor")).containsText("paper is out");
        Chromium.picture(page, "console-serving");

        page.getByText("I am going").click();
        assertThat(page.locator(".floor")).not().containsText("Help wanted");
        page.keyboard().press("F2");
        assertThat(page.locator("#current-number")).hasText(first);
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

    @Test
    void aWrongPasswordAndATakenCounterAreRefusedInWords() {
        var amal = signedIn("amal", "Counter 2");
        var page = chromium.page(1366, 768);
        page.navigate(address);
        fill(page, "piotr", "wrong password", "Counter 3");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("User name or password is not right.");
        Chromium.picture(page, "console-sign-in");

        fill(page, "piotr", "password of piotr", "Counter 2");
        assertThat(page.getByRole(AriaRole.ALERT))
                .hasText("A colleague is signed in at that counter.");
        var second = chromium.page(1366, 768);
        second.navigate(address);
        fill(second, "amal", "password of amal", "Counter 3");
        assertThat(second.getByRole(AriaRole.ALERT)).containsText("still signed in at Counter 2");
        fill(second, "amal", "password of amal", "Counter 2");
        assertThat(second.locator("#next")).isVisible();
        second.getByText("Sign out").click();
        assertThat(second.locator("#user")).isVisible();
        assertThat(amal.locator(".t-head")).containsText("Not signed in");
    }

    @Test
    void theConsoleIsNotForStrangers() {
        var page = chromium.page(1366, 768);

        page.navigate(address + "counter");

        assertThat(page.locator("#user")).isVisible();
    }

    private Call latestCall() {
        return loop.read(state -> state.listLatestCalls().getFirst().call());
    }

    private void somebodyWantsHelpAndThePrinterIsOut() {
        submit(new Actor.Node(KIOSK), new Command.AskHelp(new LanguageCode("ar")));
        var now = clock.instant();
        watch.heard(new Presence(1, KIOSK, NodeRole.KIOSK, Liveness.ONLINE, 1, 1, now));
        var printer = new DeviceHealth("printer", DeviceState.BLOCKED, "PAPER_OUT");
        watch.heard(new Health(1, KIOSK, 1, 1, now, "0.1", 60, 0, 0, List.of(printer)));
    }

    private Page signedIn(String user, String counter) {
        var page = chromium.page(1366, 768);
        page.navigate(address);
        fill(page, user, "password of " + user, counter);
        assertThat(page).hasURL(Pattern.compile(".*/counter"));
        return page;
    }

    private static void fill(Page page, String user, String password, String counter) {
        page.locator("#user input").fill(user);
        page.locator("#password input").fill(password);
        page.locator("#counter input").fill(counter);
        page.locator("vaadin-combo-box-item").filter(containing(counter)).first().click();
        page.locator("#go").click();
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private String issue(String service, String language) {
        var issue = intent();
        var kiosk = new Actor.Node(KIOSK);
        var link = UUID.randomUUID().toString();
        var reply =
                submit(
                        kiosk,
                        issue,
                        new Command.Issue(
                                new ServiceCode(service),
                                new LanguageCode(language),
                                link,
                                clock.instant(),
                                true));
        var issued = (Event.TicketIssued) ((Reply.Accepted) reply).events().getFirst();
        submit(kiosk, new Command.GiveNumber(issue, issued.number(), issued.numberDay()));
        return issued.number().value();
    }

    private Reply submit(Actor actor, Command command) {
        return submit(actor, intent(), command);
    }

    private Reply submit(Actor actor, IntentId intent, Command command) {
        try {
            var reply =
                    loop.submit(intent, actor, new byte[] {1}, command)
                            .toCompletableFuture()
                            .get(20, TimeUnit.SECONDS);
            org.assertj.core.api.Assertions.assertThat(reply).isInstanceOf(Reply.Accepted.class);
            return reply;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static IntentId intent() {
        return new IntentId(UUID.randomUUID().toString());
    }

    private static Account account(String id, String user, String name) {
        var password = ("password of " + user).toCharArray();
        return new Account(
                new Person(new StaffId(id), user, name, Set.of(Role.ADVISOR)),
                PasswordHash.of(password, SALT, QUICK));
    }
}
