package foyer.server.counters.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
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
import foyer.server.SaidWaits;
import foyer.server.ServerSettings;
import foyer.server.away.desk.AwayDesks;
import foyer.server.counters.Attendance;
import foyer.server.counters.CounterRooms;
import foyer.server.counters.Desk;
import foyer.server.counters.sitefile.SiteFiles;
import foyer.server.counters.sitefile.SiteLook;
import foyer.server.feedback.HomeSurveysOfSites;
import foyer.server.floor.House;
import foyer.server.floor.Houses;
import foyer.server.floor.NodeWatch;
import foyer.server.forecast.live.ToldRecord;
import foyer.server.journal.Journal;
import foyer.server.journal.JournalException;
import foyer.server.journal.JournalWriter;
import foyer.server.notices.store.SideFile;
import foyer.server.people.Account;
import foyer.server.people.PasswordHash;
import foyer.server.people.People;
import foyer.server.people.Person;
import foyer.server.people.Role;
import foyer.server.people.SignInDesk;
import foyer.server.sites.Site;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.Ticket;
import foyer.server.ticketing.Wants;
import foyer.server.ticketing.loop.Reply;
import foyer.server.ticketing.loop.SiteLoop;
import foyer.server.visitors.HostBook;
import foyer.server.visitors.desk.HostNotices;
import foyer.server.visitors.desk.VisitorDesk;
import foyer.server.visitors.desk.VisitorDesks;
import foyer.server.visitors.store.VisitorFile;
import foyer.webhost.WebHost;
import foyer.webhost.settings.Settings;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The consoles of one server, started once for a class of tests, and hands in its queue. */
final class ConsoleRig implements AutoCloseable {
    static final NodeId KIOSK = new NodeId("kiosk-1");
    static final NodeId DISPLAY = new NodeId("hall-1");
    static final StaffId DANA = new StaffId("s-1");
    static final StaffId PIOTR = new StaffId("s-2");
    static final StaffId AMAL = new StaffId("s-3");
    static final StaffId EVE = new StaffId("s-4");
    static final StaffId TOM = new StaffId("s-5");
    private static final int QUICK = 10;
    private static final byte[] SALT = new byte[PasswordHash.SALT_BYTES];

    final Clock clock = Clock.systemUTC();
    final SaidWaits waits = new SaidWaits();
    final SiteLoop loop;
    final NodeWatch watch;
    final Desk desk;
    final Attendance attendance;
    final String address;
    private final Journal journal;
    private final List<House> houses = new ArrayList<>();
    private final SideFile side;
    private final ApplicationContext context;

    /** Who visits the first site. */
    VisitorDesk visitors() {
        return context.getBean(VisitorDesks.class).list().getFirst();
    }

    private ConsoleRig(
            Journal journal, List<Site> sites, ToldRecord told, Map<StaffId, CounterId> signedIn)
            throws Exception {
        this.journal = journal;
        var writer = new JournalWriter(journal);
        for (var site : sites) {
            houses.add(new House(start(site, writer), new NodeWatch(site)).with(waits, told));
        }
        loop = houses.getFirst().loop();
        watch = houses.getFirst().watch();
        signedIn.forEach(
                (staff, counter) -> submit(new Actor.Staff(staff), new Command.SignIn(counter)));
        var people =
                new People(
                        List.of(
                                account("s-1", "dana", "Dana Okafor"),
                                account("s-2", "piotr", "Piotr Nowak"),
                                account("s-3", "amal", "Amal Haddad"),
                                account("s-4", "eve", "Eve Morgan", Role.ADMINISTRATOR),
                                account("s-5", "tom", "Tom Price")));
        side = VisitorFile.open(Path.of(":memory:"));
        var visitors = new VisitorDesks(houses.stream().map(this::desk).toList());
        context =
                ApplicationContext.builder()
                        .banner(false)
                        .singletons(
                                settings(),
                                clock,
                                people,
                                new Houses(houses),
                                visitors,
                                AwayDesks.none(),
                                new HomeSurveysOfSites(Map.of()),
                                new Unchanged(),
                                loop,
                                new Desk(loop, ConsoleRig::intent),
                                new SignInDesk(people, clock, SALT, QUICK))
                        .start();
        var host = context.getBean(WebHost.class);
        host.start();
        address = host.address().toString();
        attendance = context.getBean(Attendance.class);
        desk = context.getBean(CounterRooms.class).list().getFirst().desk();
    }

    /** Site files that say what runs. */
    private static final class Unchanged implements SiteFiles {
        @Override
        public SiteLook look() {
            return new SiteLook.Changes("0", false, List.of());
        }

        @Override
        public SiteLook apply(String seen) {
            return look();
        }
    }

    private VisitorDesk desk(House house) {
        return new VisitorDesk(
                house::site,
                HostBook.EMPTY,
                new VisitorFile(side, house.site().id()),
                new HostNotices(Map.of()),
                Duration.ofDays(1),
                clock);
    }

    private SiteLoop start(Site site, JournalWriter writer) throws JournalException {
        return SiteLoop.start(site, DemoSite.rulesOf(site), writer, clock);
    }

    /**
     * @param signedIn before the server started
     */
    static ConsoleRig ofOneSite(Journal journal, Map<StaffId, CounterId> signedIn)
            throws Exception {
        return new ConsoleRig(journal, List.of(DemoSite.load()), ToldRecord.NOWHERE, signedIn);
    }

    static ConsoleRig ofTwoSites(Journal journal) throws Exception {
        var sites = List.of(DemoSite.load(), DemoSite.loadLibrary());
        return new ConsoleRig(journal, sites, ToldRecord.NOWHERE, Map.of());
    }

    static ConsoleRig ofOneSite(Journal journal, ToldRecord told) throws Exception {
        return new ConsoleRig(journal, List.of(DemoSite.load()), told, Map.of());
    }

    private static Settings settings() {
        return Settings.read(
                ServerSettings.ALL,
                new String[] {"--foyer.web.port=0", "--foyer.web.bind=127.0.0.1"},
                Map.of());
    }

    Page signedIn(Chromium chromium, String language, String user, String counter) {
        var page = open(chromium, language);
        fill(page, user, "password of " + user, counter);
        assertThat(page).hasURL(Pattern.compile(".*/counter"));
        assertThat(page.locator("#next")).isVisible();
        return page;
    }

    /** The first page, in a browser that asks for that language. */
    Page open(Chromium chromium, String language) {
        var page =
                chromium.page(
                        new Browser.NewContextOptions()
                                .setViewportSize(1366, 768)
                                .setLocale(language));
        page.navigate(address);
        return page;
    }

    static void fill(Page page, String user, String password, String counter) {
        page.locator("#user input").fill(user);
        page.locator("#password input").fill(password);
        page.locator("#counter input").fill(counter);
        choose(page, counter);
        page.locator("#go").click();
    }

    /** From the list a box has opened. */
    static void choose(Page page, String text) {
        page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .click();
    }

    Ticket issue(String service, String language) {
        return issue(service, language, Wants.NOTHING);
    }

    Ticket issue(String service, String language, Wants wants) {
        var issue = intent();
        var kiosk = new Actor.Node(KIOSK);
        var wish =
                new Command.Issue(
                        new ServiceCode(service),
                        new LanguageCode(language),
                        UUID.randomUUID().toString(),
                        clock.instant(),
                        true,
                        wants);
        var reply = accepted(loop.submit(issue, kiosk, new byte[] {1}, wish));
        var issued = (Event.TicketIssued) reply.events().getFirst();
        submit(kiosk, new Command.GiveNumber(issue, issued.number(), issued.numberDay()));
        return loop.read(state -> state.findTicket(issued.ticket())).orElseThrow();
    }

    Reply.Accepted submit(Actor actor, Command command) {
        return accepted(loop.submit(intent(), actor, new byte[] {1}, command));
    }

    static Reply.Accepted accepted(CompletionStage<Reply> reply) {
        var came = reply.toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
        org.assertj.core.api.Assertions.assertThat(came).isInstanceOf(Reply.Accepted.class);
        return (Reply.Accepted) came;
    }

    /** As long as the server knows one, the page behind it hears nothing. */
    static void dialogIsGone(Page page) {
        assertThat(page.locator("vaadin-dialog")).hasCount(0);
    }

    private static IntentId intent() {
        return new IntentId(UUID.randomUUID().toString());
    }

    private static Account account(String id, String user, String name, Role... more) {
        var password = ("password of " + user).toCharArray();
        var roles = EnumSet.of(Role.ADVISOR, more);
        return new Account(
                new Person(new StaffId(id), user, name, roles),
                PasswordHash.of(password, SALT, QUICK));
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
        houses.forEach(house -> house.loop().close());
        side.close();
        journal.close();
    }
}
