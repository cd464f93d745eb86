package foyer.server;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServiceCode;
import foyer.server.journal.JournalWriter;
import foyer.server.journal.SqliteJournal;
import foyer.server.sites.Site;
import foyer.server.sites.store.SiteFile;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.loop.Reply;
import foyer.server.ticketing.loop.SiteLoop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A changed site file meets a day that is running. */
class SiteStartTest {
    private static final ServiceCode WASTE = new ServiceCode("waste");
    private static final String DEMO = demo();

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
            assertThat(again.<Site>read(state -> state.site())).isEqualTo(site(DEMO));
        }
    }

    private SiteLoop begin(String yaml) throws Exception {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        return new SiteStart(dir, new JournalWriter(journal), clock).begin(site(yaml)).loop();
    }

    private static void issue(SiteLoop loop, ServiceCode service) throws Exception {
        var command =
                new Command.Issue(
                        service,
                        new LanguageCode("en"),
                        "0".repeat(64),
                        Instant.parse("2026-11-23T14:00:00Z"),
                        true);
        submit(loop, new Actor.Node(new NodeId("kiosk-1")), command);
    }

    private static void cancel(SiteLoop loop) throws Exception {
        var ticket =
                loop.read(state -> state.listWaiting(java.util.List.of(WASTE), 1).getFirst().id());
        submit(
                loop,
                new Actor.Staff(new foyer.contract.words.StaffId("s-1")),
                new Command.Cancel(ticket));
    }

    private static void submit(SiteLoop loop, Actor actor, Command command) throws Exception {
        var reply =
                loop.submit(
                                new IntentId(UUID.randomUUID().toString()),
                                actor,
                                command.toString().getBytes(StandardCharsets.UTF_8),
                                command)
                        .toCompletableFuture()
                        .get(10, TimeUnit.SECONDS);
        assertThat(reply).isInstanceOf(Reply.Accepted.class);
    }

    private static Site site(String yaml) {
        return switch (SiteFile.read("site.yaml", yaml)) {
            case SiteFile.Loaded.Ok(Site site) -> site;
            case SiteFile.Loaded.Faulty(var faults) -> throw new AssertionError(faults);
        };
    }

    private static String demo() {
        try (var in = SiteStartTest.class.getResourceAsStream("/demo/site.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
