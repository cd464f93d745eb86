package foyer.server.counters.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import foyer.browser.Chromium;
import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.server.DemoSite;
import foyer.server.ServerSettings;
import foyer.server.counters.Attendance;
import foyer.server.counters.Desk;
import foyer.server.floor.NodeWatch;
import foyer.server.journal.JournalWriter;
import foyer.server.journal.ModelJournal;
import foyer.server.people.Account;
import foyer.server.people.PasswordHash;
import foyer.server.people.People;
import foyer.server.people.Person;
import foyer.server.people.Role;
import foyer.server.people.SignInDesk;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.loop.Reply;
import foyer.server.ticketing.loop.SiteLoop;
import foyer.webhost.WebHost;
import foyer.webhost.settings.Settings;
import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A console whose page is closed or loaded again, in a real browser. */
class LeftConsoleTest {
    private static final int QUICK = 10;
    private static final byte[] SALT = new byte[PasswordHash.SALT_BYTES];
    private static final StaffId DANA = new StaffId("s-1");
    private static final StaffId PIOTR = new StaffId("s-2");

    @RegisterExtension static final Chromium chromium = Chromium.any();

    private final Clock clock = Clock.systemUTC();
    private final ModelJournal journal = new ModelJournal();
    private SiteLoop loop;
    private Desk desk;
    private Attendance attendance;
    private ApplicationContext context;
    private String address;

    @BeforeEach
    void open() throws Exception {
        var site = DemoSite.load();
        loop = SiteLoop.start(site, new JournalWriter(journal), clock);
        desk = new Desk(loop, LeftConsoleTest::intent);
        accepted(desk.signIn(PIOTR, new CounterId("5")));
        var people = new People(List.of(account("s-1", "dana", "Dana Okafor")));
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
                                new NodeWatch(site),
                                desk,
                                new SignInDesk(people, clock, SALT, QUICK))
                        .start();
        var host = context.getBean(WebHost.class);
        host.start();
        address = host.address().toString();
        attendance = context.getBean(Attendance.class);
    }

    @AfterEach
    void close() {
        if (context != null) {
            context.close();
        }
        if (loop != null) {
            loop.close();
        }
    }

    @Test
    void aClosedPageIsNoticedAReloadedOneIsBackAndTheListSaysWhoseCustomerIsStillThere() {
        var page = signedIn();
        org.assertj.core.api.Assertions.assertThat(attendance.isAway(DANA)).isFalse();
        page.reload();
        assertThat(page.locator("#next")).isVisible();
        org.assertj.core.api.Assertions.assertThat(attendance.isAway(DANA)).isFalse();

        callSomebody();
        assertThat(page.locator("#current-number")).hasText("H001");
        page.close();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> attendance.isAway(DANA));

        var other = chromium.page(1366, 768);
        other.navigate(address);
        other.locator("#counter input").fill("Counter 4");
        assertThat(other.locator("vaadin-combo-box-item").filter(containing("Counter 4")).first())
                .containsText("Dana Okafor is away, H001 is still there");
        Chromium.picture(other, "console-counter-held");
    }

    @Test
    void whoWasSignedInBeforeTheServerStartedIsWaitedForFromItsStartOn() {
        org.assertj.core.api.Assertions.assertThat(attendance.isAway(PIOTR)).isTrue();
    }

    @Test
    void whoWasSignedOutMeanwhileSignsInAgain() {
        var page = signedIn();
        accepted(desk.signOut(DANA));
        page.reload();
        assertThat(page.locator("#user")).isVisible();
    }

    private void callSomebody() {
        var issue = intent();
        var kiosk = new Actor.Node(new NodeId("kiosk-1"));
        var wish =
                new Command.Issue(
                        new ServiceCode("housing"),
                        new LanguageCode("en"),
                        "link",
                        clock.instant(),
                        true);
        var issued =
                (Event.TicketIssued)
                        accepted(loop.submit(issue, kiosk, new byte[] {1}, wish))
                                .events()
                                .getFirst();
        var given = new Command.GiveNumber(issue, issued.number(), issued.numberDay());
        accepted(loop.submit(intent(), kiosk, new byte[] {2}, given));
        accepted(desk.callNext(DANA, new CounterId("4")));
    }

    private Page signedIn() {
        var page = chromium.page(1366, 768);
        page.navigate(address);
        page.locator("#user input").fill("dana");
        page.locator("#password input").fill("password of dana");
        page.locator("#counter input").fill("Counter 4");
        page.locator("vaadin-combo-box-item").filter(containing("Counter 4")).first().click();
        page.locator("#go").click();
        assertThat(page).hasURL(Pattern.compile(".*/counter"));
        assertThat(page.locator("#next")).isVisible();
        return page;
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Reply.Accepted accepted(java.util.concurrent.CompletionStage<Reply> reply) {
        return (Reply.Accepted) reply.toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
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
