package foyer.appliance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.appliance.process.DemoData;
import foyer.contract.words.CounterId;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketNumber;
import foyer.enrolment.CredentialFile;
import foyer.kiosk.session.Given;
import foyer.mqtt.kit.CuttingProxy;
import foyer.server.feedback.GivenSurvey;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.Reason;
import foyer.server.ticketing.Survey;
import foyer.server.ticketing.loop.Reply;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A kiosk that numbers by itself, because the server is away or answers too late. The kiosk's clock
 * is handed in: an hour passes when the test says so.
 */
class KioskAloneTest {
    private static final ServiceCode HOUSING = new ServiceCode("housing");
    private static final CounterId HOUSING_COUNTER = new CounterId("5");
    private static final StaffId AMAL = new StaffId("s-3");
    private static final String WORDS = "The door was shut";
    private static final String EMAIL = "anna@example.org";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Two touches closer together would be one finger. */
    private static final Duration BREATH = Duration.ofMillis(250);

    private final AtomicLong passedNanos = new AtomicLong();
    private final Told told = new Told();
    private DemoData data;

    @BeforeEach
    void prepare(@TempDir Path folder) throws Exception {
        var random = new SecureRandom();
        DemoData.prepare(folder, random);
        asksHowItWas(folder.resolve("site.yaml"));
        data = DemoData.prepare(folder, random);
    }

    /** The demonstration's start screen has other things. */
    private static void asksHowItWas(Path site) throws IOException {
        var asking =
                Files.readString(site)
                        .replaceFirst("entries: \\[.*]", "entries: [tell-us, survey]");
        assertThat(asking).contains("[tell-us, survey]");
        Files.writeString(site, asking);
    }

    @Test
    void ticketsOfAnHourWithoutServerAreInTheQueueInOrderOfArrivalAndWhatWasToldIsKept()
            throws Exception {
        var server = new QueueInTheHouse(data, 0);
        try (var kiosk = kiosk(server.broker())) {
            var visitor = new Visitor(kiosk, told, () -> passes(BREATH));
            await().atMost(PATIENCE).until(() -> kiosk.hearsTheServer() && kiosk.isLeased());
            int port = server.broker().getPort();
            server.close();
            passes(Duration.ofSeconds(6));
            await().atMost(PATIENCE).until(() -> !kiosk.hearsTheServer());

            var printed = new ArrayList<Given>();
            for (int visit = 0; visit < 12; visit++) {
                printed.add(visitor.takesTicket(HOUSING));
                passes(Duration.ofMinutes(5));
            }
            assertThat(printed).allMatch(ticket -> !ticket.live());
            var reference = visitor.complains(WORDS, EMAIL);
            assertThat(onTheKiosksDisk()).contains(WORDS, EMAIL);
            visitor.rates(4);
            server = new QueueInTheHouse(data, port);
            await("all told").atMost(PATIENCE).until(kiosk::hasToldEverything);

            assertThat(callAll(server)).isEqualTo(numbers(printed));
            assertThat(server.listFeedback())
                    .singleElement()
                    .satisfies(
                            told -> {
                                assertThat(told.reference().value()).isEqualTo(reference);
                                assertThat(told.text()).isEqualTo(WORDS);
                                assertThat(told.email()).isEqualTo(EMAIL);
                            });
            assertThat(server.listSurveys())
                    .extracting(GivenSurvey::answers)
                    .containsExactly(new Survey(4, 0, 0, 0, Survey.Settled.UNSAID));
            assertThat(onTheKiosksDisk()).doesNotContain(WORDS).doesNotContain(EMAIL);
        } finally {
            server.close();
        }
        var back = Instant.now();
        var queue = QueueAfterwards.read(QueueInTheHouse.file(data), data.site().id());
        queue.holds(told);
        assertArrivals(queue.tickets(), back);
    }

    /** With the log of what is not yet in the file itself. */
    private String onTheKiosksDisk() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.list(data.nodeFolder(new NodeId("kiosk-1")))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    /** One every five minutes, the first an hour ago. */
    private static void assertArrivals(List<Event.TicketIssued> tickets, Instant back) {
        var byArrival =
                tickets.stream().map(ticket -> ticket.origin().arrivedAt()).sorted().toList();
        for (int visit = 0; visit < byArrival.size(); visit++) {
            var ago = Duration.between(byArrival.get(visit), back);
            assertThat(ago)
                    .as("visit %d", visit)
                    .isBetween(
                            Duration.ofMinutes(60 - 5L * visit),
                            Duration.ofMinutes(60 - 5L * visit).plus(PATIENCE.multipliedBy(3)));
        }
        assertThat(tickets).allMatch(ticket -> ticket.origin().arrivalCertain());
    }

    @Test
    void aNumberGivenBeforeALateRefusalIsInTheQueue() throws Exception {
        try (var server = new QueueInTheHouse(data, 0);
                var slow = new CuttingProxy(server.broker().getPort());
                var kiosk = kiosk(slow.uri())) {
            var visitor = new Visitor(kiosk, told, () -> passes(BREATH));
            await().atMost(PATIENCE).until(() -> kiosk.hearsTheServer() && kiosk.isLeased());
            visitor.goesTo(HOUSING);
            // The question arrives while the kiosk still waits; the answer does not.
            slow.delay(Duration.ofMillis(1100));
            assertThat(server.order(new Actor.Staff(AMAL), new Command.CloseService(HOUSING)))
                    .isInstanceOf(Reply.Accepted.class);
            var given = visitor.waitsHere();
            assertThat(given.live()).isFalse();
            slow.delay(Duration.ZERO);
            await("all told").atMost(PATIENCE).until(kiosk::hasToldEverything);

            assertThat(callAll(server)).containsExactly(given.number());
        }
        var queue = QueueAfterwards.read(QueueInTheHouse.file(data), data.site().id());
        assertThat(queue.turnedAway())
                .extracting(Event.CustomerTurnedAway::reason)
                .containsExactly(Reason.SERVICE_CLOSED);
        queue.holds(told);
    }

    private KioskCore kiosk(URI broker) throws Exception {
        var node = new NodeId("kiosk-1");
        return new KioskCore(
                data.nodeFolder(node),
                CredentialFile.read(data.credentials(node)),
                broker,
                () -> Instant.now().plusNanos(passedNanos.get()),
                () -> System.nanoTime() + passedNanos.get(),
                told);
    }

    private void passes(Duration time) {
        passedNanos.addAndGet(time.toNanos());
    }

    private static List<TicketNumber> numbers(List<Given> tickets) {
        return tickets.stream().map(Given::number).toList();
    }

    /** The order in which an advisor gets them. */
    private static List<TicketNumber> callAll(QueueInTheHouse server) throws Exception {
        var desk = server.desk();
        var called = new ArrayList<TicketNumber>();
        var _ = desk.signIn(AMAL, HOUSING_COUNTER).toCompletableFuture().get(10, TimeUnit.SECONDS);
        while (desk.callNext(AMAL, HOUSING_COUNTER).toCompletableFuture().get(10, TimeUnit.SECONDS)
                instanceof Reply.Accepted) {
            var ticket =
                    server.loop().read(state -> state.findTicketAt(HOUSING_COUNTER)).orElseThrow();
            called.add(ticket.number());
            var _ = desk.start(AMAL, ticket.id()).toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
        return called;
    }
}
