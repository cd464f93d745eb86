package foyer.server;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.server.journal.JournalWriter;
import foyer.server.journal.SqliteJournal;
import foyer.server.sites.Site;
import foyer.server.sites.Sites;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Code;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Ticket;
import foyer.server.ticketing.Wants;
import foyer.server.ticketing.loop.Reply;
import foyer.server.ticketing.loop.SiteLoop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A changed site file meets a day that is running. */
class SiteStartTest {
    private static final ServiceCode WASTE = new ServiceCode("waste");
    private static final ServiceCode COUNCIL_TAX = new ServiceCode("council-tax");
    private static final Code SMALL_CHILDREN = new Code("small-children");
    private static final Actor STAFF = new Actor.Staff(new StaffId("s-1"));
    private static final LanguageCode ENGLISH = new LanguageCode("en");
    private static final String DEMO = DemoSite.yaml();

    /** Waste is gone from everywhere. */
    private static final String WITHOUT_WASTE =
            DEMO.replaceFirst("(?s)  - code: waste\n.*?(?=  - code: parking)", "")
                    .replace(", waste, parking]", ", parking]");

    @TempDir private Path dir;
    private SqliteJournal journal;
    private Instant now = Instant.parse("2026-11-23T14:00:00Z");

    @BeforeEach
    void open() throws Exception {
        journal = SqliteJournal.open(dir.resolve("journal.db"));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void aServiceSomebodyWaitsForOutlivesItsFileUntilTheyAreServed() throws Exception {
        try (var first = begin(DEMO)) {
            issue(first, WASTE);
        }
        try (var second = begin(WITHOUT_WASTE)) {
            assertThat(second.<Integer>read(state -> state.countWaiting(WASTE))).isEqualTo(1);
            var site = second.<Site>read(state -> state.site());
            assertThat(site.getService(WASTE).offering().withdrawn()).isTrue();
            assertThat(site.counters())
                    .anyMatch(counter -> site.getProfileOf(counter.id()).takes(WASTE));
            cancel(second);
        }
        try (var third = begin(WITHOUT_WASTE)) {
            assertThat(third.<Boolean>read(state -> state.site().findService(WASTE).isEmpty()))
                    .isTrue();
        }
    }

    /** One visit, council tax first and then waste: nobody waits for waste yet. */
    @Test
    void aServiceThatIsStillToComeInAVisitOutlivesItsFileToo() throws Exception {
        var both = new Wants(List.of(WASTE), List.of(), null, null);
        try (var first = begin(DEMO)) {
            issue(first, COUNCIL_TAX, both);
        }
        try (var second = begin(WITHOUT_WASTE)) {
            var site = second.<Site>read(state -> state.site());
            assertThat(site.getService(WASTE).offering().withdrawn()).isTrue();
        }
    }

    /** The house's rules come from the file: without them there would be no such reason. */
    @Test
    void theReasonsToCallSomebodySoonerAreThoseOfTheFile() throws Exception {
        try (var demo = begin(DEMO)) {
            issue(demo, WASTE);
            issue(demo, WASTE);
            var later = waiting(demo).getLast().id();
            assertThat(submit(demo, STAFF, new Command.Prioritise(later, SMALL_CHILDREN)))
                    .isInstanceOf(Reply.Accepted.class);
            assertThat(waiting(demo).getFirst().id()).isEqualTo(later);
        }
        try (var without = begin(DEMO.replace("id: small-children", "id: late-bus"))) {
            var last = waiting(without).getLast().id();
            assertThat(submit(without, STAFF, new Command.Prioritise(last, SMALL_CHILDREN)))
                    .isInstanceOf(Reply.Rejected.class);
        }
    }

    @Test
    void numberingChangesWithTheNextDay() throws Exception {
        var changed = DEMO.replace("offlineFrom: 700", "offlineFrom: 800");
        try (var today = begin(DEMO)) {
            issue(today, WASTE);
        }
        try (var same = begin(changed)) {
            assertThat(same.<Integer>read(state -> state.site().numbering().offlineFrom()))
                    .isEqualTo(700);
        }
        now = now.plus(Duration.ofDays(1));
        try (var next = begin(changed)) {
            assertThat(next.<Integer>read(state -> state.site().numbering().offlineFrom()))
                    .isEqualTo(800);
        }
    }

    @Test
    void withoutAChangeTheSiteIsAsItsFileSays() throws Exception {
        begin(DEMO).close();
        try (var again = begin(DEMO)) {
            assertThat(again.<Site>read(state -> state.site())).isEqualTo(DemoSite.load());
        }
    }

    private SiteLoop begin(String yaml) throws Exception {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        return new SiteStart(dir, new JournalWriter(journal), clock).begin(Sites.of(yaml)).loop();
    }

    private static void issue(SiteLoop loop, ServiceCode service) throws Exception {
        issue(loop, service, Wants.NOTHING);
    }

    private static void issue(SiteLoop loop, ServiceCode service, Wants wants) throws Exception {
        assertThat(ask(loop, service, wants)).isInstanceOf(Reply.Accepted.class);
    }

    private static Reply ask(SiteLoop loop, ServiceCode service, Wants wants) throws Exception {
        var arrived = Instant.parse("2026-11-23T14:00:00Z");
        var hash = "0".repeat(64);
        var issue = new Command.Issue(service, ENGLISH, hash, arrived, true, wants);
        return submit(loop, new Actor.Node(new NodeId("kiosk-1")), issue);
    }

    private static List<Ticket> waiting(SiteLoop loop) {
        return loop.read(state -> state.listWaiting(List.of(WASTE), 9));
    }

    private static void cancel(SiteLoop loop) throws Exception {
        var cancel = new Command.Cancel(waiting(loop).getFirst().id());
        assertThat(submit(loop, STAFF, cancel)).isInstanceOf(Reply.Accepted.class);
    }

    private static Reply submit(SiteLoop loop, Actor actor, Command command) throws Exception {
        var intent = new IntentId(UUID.randomUUID().toString());
        var wish = command.toString().getBytes(StandardCharsets.UTF_8);
        return loop.submit(intent, actor, wish, command)
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }
}
