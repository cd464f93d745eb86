package foyer.server;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Offer;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServerId;
import foyer.contract.words.ServiceCode;
import foyer.server.appointments.intake.Intake;
import foyer.server.appointments.store.AppointmentFile;
import foyer.server.counters.sitefile.SiteLook;
import foyer.server.floor.FloorViews;
import foyer.server.floor.House;
import foyer.server.floor.Houses;
import foyer.server.floor.Stamp;
import foyer.server.journal.JournalWriter;
import foyer.server.journal.SqliteJournal;
import foyer.server.sites.Sites;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.TicketStatus;
import foyer.server.ticketing.loop.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A changed site file is looked at and applied while the day goes on. */
class RunningSitesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");
    private static final ServiceCode WASTE = new ServiceCode("waste");
    private static final String DEMO = DemoSite.yaml();
    private static final String WITHOUT_WASTE =
            DEMO.replaceFirst("(?s)  - code: waste\n.*?(?=  - code: parking)", "")
                    .replace(", waste, parking]", ", parking]");

    @TempDir private Path dir;
    private SqliteJournal journal;
    private AppointmentFile appointments;
    private SiteStart start;
    private House house;
    private FloorViews views;
    private RunningSites sites;
    private Path file;

    @BeforeEach
    void open() throws Exception {
        file = Files.writeString(dir.resolve("site.yaml"), DEMO);
        journal = SqliteJournal.open(dir.resolve("journal.db"));
        appointments = AppointmentFile.open(dir.resolve("appointments.db"));
        start = start();
        house = start.begin(Sites.of(DEMO));
        views = new FloorViews(house.site(), new ServerId("main"), "http://127.0.0.1/t/");
        sites =
                new RunningSites(
                        file,
                        new Houses(List.of(house)),
                        start,
                        new Intake(List.of(house.site()), appointments, new Random(1)));
    }

    private SiteStart start() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new SiteStart(dir.resolve("data"), new JournalWriter(journal), clock);
    }

    @AfterEach
    void close() {
        house.loop().close();
        appointments.close();
        journal.close();
    }

    @Test
    void whatWouldChangeIsSaidAndNothingChangesYet() throws Exception {
        assertThat(changes(sites.look()).isAnything()).isFalse();
        Files.writeString(file, DEMO.replace("en: Civic Centre", "en: Town Hall"));

        var look = changes(sites.look());
        assertThat(look.applied()).isFalse();
        assertThat(look.sites().getFirst().changes())
                .singleElement()
                .asString()
                .contains("Civic Centre", "Town Hall");
        assertThat(offer().siteName().in(new LanguageCode("en"))).isEqualTo("Civic Centre");
    }

    @Test
    void appliedItHoldsAtOnceForWhoComesAndWhoWaitsIsServedToTheEnd() throws Exception {
        issue();
        Files.writeString(file, WITHOUT_WASTE);
        var look = changes(sites.apply(changes(sites.look()).seen()));

        assertThat(look.applied()).isTrue();
        assertThat(look.sites().getFirst().kept()).anyMatch(one -> one.contains("waste"));
        var waiting = house.loop().read(state -> state.listWaiting(List.of(WASTE), 9));
        assertThat(waiting)
                .singleElement()
                .satisfies(one -> assertThat(one.status()).isEqualTo(TicketStatus.WAITING));
        assertThat(offer().services())
                .filteredOn(one -> one.code().equals(WASTE))
                .extracting(Offer.Service::closed)
                .containsExactly(Offer.Closed.WITHDRAWN);
        assertThat(house.site().getService(WASTE).offering().withdrawn()).isTrue();
        assertThat(changes(sites.look()).isAnything()).as("applied once").isFalse();
        theNextStartGoesOnFromThere();
    }

    private void theNextStartGoesOnFromThere() throws Exception {
        var running = house.site();
        house.loop().close();
        house = start().begin(Sites.of(WITHOUT_WASTE));
        assertThat(house.site()).isEqualTo(running);
        assertThat(house.loop().<Integer>read(state -> state.countWaiting(WASTE))).isEqualTo(1);
    }

    @Test
    void aBrokenFileIsRefusedWithAllItsFaultsByLine() throws Exception {
        var seen = changes(sites.look()).seen();
        Files.writeString(
                file,
                DEMO.replace("cutOver: \"03:00\"", "cutOver: never")
                        .replace("en: Feels unwell", "xx: Feels unwell"));

        var look = sites.apply(seen);
        assertThat(look)
                .isInstanceOfSatisfying(
                        SiteLook.Faulty.class,
                        faulty ->
                                assertThat(faulty.faults())
                                        .hasSizeGreaterThan(1)
                                        .allMatch(one -> one.matches("(?s)site\\.yaml:\\d+:.*")));
        assertThat(sites.look()).isEqualTo(look);
        assertThat(house.site()).isEqualTo(DemoSite.load());
    }

    @Test
    void aFileThatIsAnotherByNowIsToldAnewAndNotApplied() throws Exception {
        Files.writeString(file, DEMO.replace("en: Civic Centre", "en: Town Hall"));
        var seen = changes(sites.look()).seen();
        Files.writeString(file, WITHOUT_WASTE);

        assertThat(changes(sites.apply(seen)).applied()).isFalse();
        assertThat(house.site()).isEqualTo(DemoSite.load());
    }

    @Test
    void anotherSitesFileChangesNothingAndSaysSo() throws Exception {
        Files.writeString(file, DEMO.replace("site: civic-centre", "site: library"));
        var look = changes(sites.apply(changes(sites.look()).seen()));
        assertThat(look.isAnything()).isFalse();
        assertThat(look.sites())
                .extracting(SiteLook.OfSite::site)
                .containsExactly("civic-centre", "library");
        assertThat(house.site()).isEqualTo(DemoSite.load());
    }

    private static SiteLook.Changes changes(SiteLook look) {
        assertThat(look).isInstanceOf(SiteLook.Changes.class);
        return (SiteLook.Changes) look;
    }

    private Offer offer() {
        return house.loop().read(state -> views.offer(state, NOW, Stamp.NONE));
    }

    private void issue() throws Exception {
        var issue = new Command.Issue(WASTE, new LanguageCode("en"), "0".repeat(64), NOW, true);
        var reply =
                house.loop()
                        .submit(
                                new IntentId(UUID.randomUUID().toString()),
                                new Actor.Node(new NodeId("kiosk-1")),
                                new byte[] {1},
                                issue)
                        .toCompletableFuture()
                        .get(10, TimeUnit.SECONDS);
        assertThat(reply).isInstanceOf(Reply.Accepted.class);
    }
}
