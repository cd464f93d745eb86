package foyer.server.floor.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.contract.Answer;
import foyer.contract.Ask;
import foyer.contract.AskBody;
import foyer.contract.Beat;
import foyer.contract.Board;
import foyer.contract.Decoded;
import foyer.contract.Message;
import foyer.contract.MessageCodec;
import foyer.contract.Offer;
import foyer.contract.Topics;
import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.LinkToken;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServerId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.mqtt.Delivery;
import foyer.mqtt.Inbox;
import foyer.mqtt.LinkSettings;
import foyer.mqtt.LinkState;
import foyer.mqtt.MqttLink;
import foyer.mqtt.Publication;
import foyer.server.DemoSite;
import foyer.server.fleet.Principal;
import foyer.server.floor.FloorViews;
import foyer.server.floor.NodeWatch;
import foyer.server.journal.JournalWriter;
import foyer.server.journal.SqliteJournal;
import foyer.server.sites.Site;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.loop.SiteLoop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A kiosk, a display and the server over the real broker, link, loop and journal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LinkedFloor {
    static final ServerId SERVER = new ServerId("main");
    static final NodeId KIOSK = new NodeId("kiosk-1");
    static final NodeId HALL = new NodeId("hall-1");
    static final StaffId DANA = new StaffId("s-1");
    static final CounterId FOUR = new CounterId("4");
    static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir static Path dir;

    final Clock clock = Clock.systemUTC();
    final MessageCodec codec = new MessageCodec();
    final Site site = DemoSite.load();
    private final FloorBroker broker = FloorBroker.ofThisJvm();
    long boot;

    SqliteJournal journal;
    SiteLoop loop;
    NodeWatch watch;
    FloorLink floor;
    MqttLink kiosk;
    MqttLink hall;
    final List<Delivery> atKiosk = new CopyOnWriteArrayList<>();

    @BeforeAll
    void beMorePatient() {
        Awaitility.setDefaultTimeout(PATIENCE);
    }

    @AfterAll
    void beAsPatientAsUsual() {
        Awaitility.reset();
    }

    @BeforeEach
    void open() throws Exception {
        boot = broker.nextBoot();
        atKiosk.clear();
        journal = SqliteJournal.open(dir.resolve("journal-" + boot + ".db"));
        loop = SiteLoop.start(site, new JournalWriter(journal), clock);
        watch = new NodeWatch(site);
        floor = floor();
        floor.start();
        kiosk = kiosk();
        hall = MqttLink.builder(settings(HALL.value())).build();
        hall.start();
        await().until(
                        () ->
                                connected(kiosk)
                                        && connected(hall)
                                        && floor.state() instanceof LinkState.Connected);
    }

    @AfterEach
    void close() {
        kiosk.close();
        hall.close();
        floor.close();
        loop.close();
        journal.close();
    }

    final long nextBoot() {
        return broker.nextBoot();
    }

    FloorLink floor() {
        return new FloorLink(
                loop,
                new FloorViews(site, SERVER, "http://127.0.0.1:8080/t/"),
                watch,
                settings(Principal.Server.name(SERVER)),
                site.id(),
                SERVER,
                boot,
                clock);
    }

    MqttLink kiosk() {
        var link =
                MqttLink.builder(settings(KIOSK.value()))
                        .subscribe(Topics.answer(site.id(), KIOSK), 1, 100, Inbox.of(atKiosk::add))
                        .subscribe(Topics.board(site.id()), 1, 100, Inbox.of(atKiosk::add))
                        .subscribe(Topics.offer(site.id()), 1, 100, Inbox.of(atKiosk::add))
                        .subscribe(Topics.beat(site.id()), 0, 100, Inbox.of(atKiosk::add))
                        .subscribe(Topics.server(SERVER), 1, 100, Inbox.of(atKiosk::add))
                        .build();
        link.start();
        return link;
    }

    LinkSettings settings(String name) {
        return LinkSettings.defaults(broker.uri(), name, name, broker.secret(name));
    }

    static boolean connected(MqttLink link) {
        return link.state() instanceof LinkState.Connected;
    }

    void send(Ask ask) {
        raw(text(ask));
    }

    String text(Ask ask) {
        return new String(codec.encode(ask), StandardCharsets.UTF_8);
    }

    void raw(String text) {
        publish(
                kiosk,
                Publication.message(
                        Topics.ask(site.id(), KIOSK), text.getBytes(StandardCharsets.UTF_8)));
    }

    static void publish(MqttLink link, Publication publication) {
        assertThat(link.publish(publication).toCompletableFuture()).succeedsWithin(PATIENCE);
    }

    Ask issue(String service) {
        return issue(service, intent());
    }

    static Ask issue(String service, IntentId intent) {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return new Ask(
                1,
                intent,
                KIOSK,
                7,
                0,
                true,
                new AskBody.Issue(
                        new ServiceCode(service), new LanguageCode("pl"), LinkToken.of(bytes)));
    }

    static Ask ask(AskBody body) {
        return new Ask(1, intent(), KIOSK, 7, 0, true, body);
    }

    static IntentId intent() {
        return new IntentId(UUID.randomUUID().toString());
    }

    LocalDate today() {
        return loop.read(s -> s.findDay()).orElseThrow();
    }

    int waiting(String service) {
        // Counted with those whose kiosk has not said its number yet.
        var now = clock.instant();
        return loop.read(s -> s.countAheadOfNewcomer(new ServiceCode(service), now.plusSeconds(1)));
    }

    static int ahead(Offer offer, String service) {
        return offer.services().stream()
                .filter(one -> one.code().equals(new ServiceCode(service)))
                .findFirst()
                .orElseThrow()
                .peopleAhead();
    }

    void staff(Command command) {
        var reply = loop.submit(intent(), new Actor.Staff(DANA), new byte[] {1}, command);
        assertThat(reply.toCompletableFuture()).succeedsWithin(PATIENCE);
    }

    List<Delivery> answers() {
        return atKiosk.stream().filter(d -> d.topic().endsWith("/answer")).toList();
    }

    List<Answer.Body> bodies() {
        return answers().stream().map(d -> decoded(Answer.class, d).body()).toList();
    }

    Answer.Refused refusal(IntentId intent) {
        return (Answer.Refused) answerTo(intent);
    }

    Answer.Body answerTo(IntentId intent) {
        await().until(() -> findAnswer(intent).isPresent());
        return findAnswer(intent).orElseThrow();
    }

    Optional<Answer.Body> findAnswer(IntentId intent) {
        return answers().stream()
                .map(d -> decoded(Answer.class, d))
                .filter(a -> a.intent().equals(intent))
                .map(Answer::body)
                .findFirst();
    }

    <T extends Message> Optional<T> newest(Class<T> type) {
        return received(type).reduce((_, last) -> last);
    }

    <T extends Message> Stream<T> received(Class<T> type) {
        var topic =
                type == Board.class
                        ? Topics.board(site.id())
                        : type == Offer.class
                                ? Topics.offer(site.id())
                                : type == Beat.class
                                        ? Topics.beat(site.id())
                                        : Topics.server(SERVER);
        return atKiosk.stream().filter(d -> d.topic().equals(topic)).map(d -> decoded(type, d));
    }

    <T extends Message> T decoded(Class<T> type, Delivery delivery) {
        return switch (codec.decode(type, delivery.payload())) {
            case Decoded.Ok<T>(T message) -> message;
            case Decoded.Refused<T> refused -> throw new AssertionError(refused);
        };
    }
}
