package foyer.appliance.bench;

import foyer.appliance.bench.mqtt.BareEcho;
import foyer.appliance.bench.mqtt.BenchBroker;
import foyer.appliance.bench.mqtt.KioskSession;
import foyer.contract.Answer;
import foyer.contract.AskBody;
import foyer.contract.Limits;
import foyer.contract.MessageCodec;
import foyer.contract.Topics;
import foyer.contract.words.LinkToken;
import foyer.contract.words.ServerId;
import foyer.contract.words.SiteId;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import foyer.mqtt.LinkSettings;
import foyer.server.floor.FloorViews;
import foyer.server.floor.NodeWatch;
import foyer.server.floor.mqtt.FloorLink;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks a second of 64 kiosk sessions: answered by the floor with a durable ticket, and by a bare
 * echo. The sessions, the bytes and the broker are the same.
 */
final class MqttDuel implements Duel {
    private static final Duration SLICE = Duration.ofSeconds(1);
    private static final SiteId OURS = BenchSite.site().id();
    private static final SiteId ECHO = new SiteId("echo");
    private static final ServerId SERVER = new ServerId("server-1");

    private final BenchBroker broker;
    private final OurLoop loop;
    private final FloorLink floor;
    private final BareEcho echo;
    private final List<KioskSession> sessions = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final Set<TicketId> tickets = ConcurrentHashMap.newKeySet();
    private final Set<TicketNumber> numbers = ConcurrentHashMap.newKeySet();

    MqttDuel(Workplace workplace) throws Exception {
        var folder = workplace.folder("mqtt");
        broker = new BenchBroker(folder);
        loop = new OurLoop(folder.resolve("ours.db"));
        floor = floor(loop, broker);
        echo = new BareEcho(broker.address(), Topics.ofAllNodes(ECHO, "ask"), readyAnswer());
        for (int mark = 1; mark <= BenchSite.KIOSKS; mark++) {
            sessions.add(new KioskSession(broker.address(), BenchSite.kioskId(mark), OURS, ECHO));
        }
        for (var session : sessions) {
            session.awaitConnected();
        }
    }

    private static FloorLink floor(OurLoop loop, BenchBroker broker) {
        var site = BenchSite.site();
        var link =
                new FloorLink(
                        loop.loop(),
                        new FloorViews(site, SERVER, "http://127.0.0.1/t/"),
                        new NodeWatch(site),
                        LinkSettings.defaults(broker.address(), "server-1", "server-1", "bench"),
                        OURS,
                        SERVER,
                        1,
                        InstantSource.system());
        link.start();
        return link;
    }

    private static byte[] readyAnswer() {
        var body =
                new Answer.Issued(
                        new TicketId("20261123-0000042"),
                        new TicketNumber("A042"),
                        BenchSite.SERVICES.getFirst(),
                        Instant.EPOCH,
                        Instant.EPOCH,
                        42);
        var intent = BenchQueue.randomIntent(ThreadLocalRandom.current());
        return new MessageCodec()
                .encode(new Answer(Limits.VERSION, intent, SERVER, Instant.EPOCH, body));
    }

    @Override
    public double ours() throws Exception {
        return rate(
                session -> {
                    var issued = ask(session, OURS);
                    if (!tickets.add(issued.ticket()) || !numbers.add(issued.number())) {
                        throw new IllegalStateException("given twice: " + issued);
                    }
                });
    }

    @Override
    public double baseline() throws Exception {
        return rate(session -> ask(session, ECHO));
    }

    private interface Asking {
        void with(KioskSession session) throws Exception;
    }

    private double rate(Asking asking) throws Exception {
        // Each caller has a session of its own: the n-th caller's turn is the n-th session's.
        var own =
                ThreadLocal.withInitial(
                        () -> sessions.get(turn.getAndIncrement() % sessions.size()));
        return Callers.rate(sessions.size(), SLICE, () -> asking.with(own.get()));
    }

    private static Answer.Issued ask(KioskSession session, SiteId site) throws Exception {
        var random = ThreadLocalRandom.current();
        var token = new byte[16];
        random.nextBytes(token);
        var service = BenchSite.SERVICES.get(random.nextInt(BenchSite.SERVICES.size()));
        var body = new AskBody.Issue(service, BenchSite.LANGUAGE, LinkToken.of(token));
        var answer = session.ask(site, BenchQueue.randomIntent(random), body);
        if (answer.body() instanceof Answer.Issued issued) {
            return issued;
        }
        throw new IllegalStateException("not issued: " + answer);
    }

    @Override
    public List<String> notes() {
        return List.of(tickets.size() + " tickets, none twice, and no number twice");
    }

    @Override
    public void close() throws IOException {
        sessions.forEach(KioskSession::close);
        echo.close();
        floor.close();
        loop.close();
        broker.close();
    }
}
