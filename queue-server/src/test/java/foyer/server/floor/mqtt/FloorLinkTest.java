package foyer.server.floor.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.contract.Answer;
import foyer.contract.Ask;
import foyer.contract.AskBody;
import foyer.contract.Beat;
import foyer.contract.Board;
import foyer.contract.Decoded;
import foyer.contract.Liveness;
import foyer.contract.Message;
import foyer.contract.MessageCodec;
import foyer.contract.NodeRole;
import foyer.contract.Offer;
import foyer.contract.Presence;
import foyer.contract.ServerState;
import foyer.contract.Shown;
import foyer.contract.Topics;
import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.LinkToken;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServerId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketNumber;
import foyer.enrolment.NodeCredentials;
import foyer.enrolment.SecretHash;
import foyer.mqtt.Delivery;
import foyer.mqtt.Inbox;
import foyer.mqtt.LinkSettings;
import foyer.mqtt.LinkState;
import foyer.mqtt.MqttLink;
import foyer.mqtt.Publication;
import foyer.server.DemoSite;
import foyer.server.fleet.BrokerSettings;
import foyer.server.fleet.EmbeddedBroker;
import foyer.server.fleet.Principal;
import foyer.server.floor.FloorViews;
import foyer.server.floor.NodeWatch;
import foyer.server.journal.JournalWriter;
import foyer.server.journal.SqliteJournal;
import foyer.server.sites.Site;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.TicketStatus;
import foyer.server.ticketing.loop.SiteLoop;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What nodes and server say to each other, over the real broker, link, loop and journal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FloorLinkTest {
    private static final ServerId SERVER = new ServerId("main");
    private static final NodeId KIOSK = new NodeId("kiosk-1");
    private static final NodeId HALL = new NodeId("hall-1");
    private static final StaffId DANA = new StaffId("s-1");
    private static final CounterId FOUR = new CounterId("4");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir static Path dir;

    private final Clock clock = Clock.systemUTC();
    private final MessageCodec codec = new MessageCodec();
    private final Site site = DemoSite.load();
    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> secrets = new HashMap<>();
    private final Map<String, Principal> principals = new HashMap<>();
    private EmbeddedBroker broker;
    private long boot;

    private SqliteJournal journal;
    private SiteLoop loop;
    private NodeWatch watch;
    private FloorLink floor;
    private MqttLink kiosk;
    private MqttLink hall;
    private final List<Delivery> atKiosk = new CopyOnWriteArrayList<>();

    @BeforeAll
    void openBroker() throws Exception {
        Awaitility.setDefaultTimeout(PATIENCE);
        var server = Principal.Server.name(SERVER);
        principals.put(server, new Principal.Server(SERVER, hash(server)));
        principals.put(
                KIOSK.value(),
                new Principal.Node(KIOSK, NodeRole.KIOSK, site.id(), hash(KIOSK.value())));
        principals.put(
                HALL.value(),
                new Principal.Node(HALL, NodeRole.DISPLAY, site.id(), hash(HALL.value())));
        broker =
                EmbeddedBroker.start(
                        BrokerSettings.of(
                                InetAddress.getLoopbackAddress(), 0, dir.resolve("broker")),
                        name -> Optional.ofNullable(principals.get(name)));
    }

    @AfterAll
    void closeBroker() {
        Awaitility.reset();
        if (broker != null) {
            broker.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        boot++;
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

    @Test
    void anAskIsAnsweredOnceItIsInTheQueue() {
        var ask = issue("housing");

        send(ask);

        var answer = (Answer.Issued) answerTo(ask.intent());
        assertThat(answer.number()).isEqualTo(new TicketNumber("H001"));
        assertThat(answer.peopleAhead()).isZero();
        assertThat(loop.<Boolean>read(s -> s.findTicket(answer.ticket()).isPresent())).isTrue();
        var mark = ask.intent().value().getBytes(StandardCharsets.US_ASCII);
        assertThat(answers())
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.correlation()).isEqualTo(mark));
    }

    @Test
    void theSameAskAgainGetsTheSameAnswerAndNoSecondTicket() {
        var ask = issue("housing");
        send(ask);
        var first = answerTo(ask.intent());

        var later = new Ask(1, ask.intent(), KIOSK, 8, 5_000, false, ask.body());
        send(later);

        await().until(() -> answers().size() == 2);
        assertThat(bodies()).containsExactly(first, first);
        assertThat(waiting("housing")).isEqualTo(1);
    }

    @Test
    void anIntentWithAnotherBodyIsRefused() {
        var ask = issue("housing");
        send(ask);
        answerTo(ask.intent());

        send(new Ask(1, ask.intent(), KIOSK, 7, 0, true, issue("waste").body()));

        await().until(() -> answers().size() == 2);
        assertThat(bodies().getLast())
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("INTENT_REUSED"));
        assertThat(waiting("waste")).isZero();
    }

    @Test
    void aNumberThatArrivesBeforeItsIssueIsTheTicketsNumber() {
        var lease = ask(new AskBody.Lease());
        send(lease);
        var band = ((Answer.Leased) answerTo(lease.intent())).bands().getFirst();
        var number = new TicketNumber("H" + band.first());
        var issue = issue("housing");

        var numbered = ask(new AskBody.Numbered(issue.intent(), number, band.businessDay()));
        send(numbered);
        send(issue);

        assertThat(answerTo(numbered.intent())).isEqualTo(new Answer.Done());
        assertThat(((Answer.Issued) answerTo(issue.intent())).number()).isEqualTo(number);
    }

    @Test
    void askingForBandsAgainGivesTheSameBands() {
        var first = ask(new AskBody.Lease());
        var second = ask(new AskBody.Lease());
        send(first);
        send(second);

        var bands = (Answer.Leased) answerTo(first.intent());
        assertThat(bands.bands()).hasSize(2);
        assertThat(bands.kioskMark()).isEqualTo(1);
        assertThat(answerTo(second.intent())).isEqualTo(bands);
    }

    @Test
    void garbageIsRefusedByNameAndHoldsUpNobody() {
        var intent = intent();
        raw("not JSON at all");
        raw("{\"v\":1,\"intent\":\"" + intent + "\",\"node\":\"kiosk-1\"}");
        raw("x".repeat(20_000));
        var old = intent();
        raw(text(issue("housing", old)).replace("\"v\":1", "\"v\":0"));
        var good = issue("housing");
        send(good);

        assertThat(answerTo(good.intent())).isInstanceOf(Answer.Issued.class);
        assertThat(refusal(intent).reason()).isEqualTo("BAD_MESSAGE");
        assertThat(refusal(intent).detail()).contains("body").contains("missing");
        assertThat(refusal(old).detail()).contains("version is 0, accepted is 1");
        assertThat(floor.refusedMessages()).isEqualTo(4);
        assertThat(waiting("housing")).isEqualTo(1);
    }

    @Test
    void aNodeSpeaksForItselfOnly() {
        var forged =
                new Ask(1, intent(), new NodeId("kiosk-2"), 7, 0, true, issue("housing").body());

        send(forged);

        assertThat(refusal(forged.intent()).reason()).isEqualTo("NODE_MISMATCH");
        assertThat(waiting("housing")).isZero();
    }

    @Test
    void aDisplayGetsNoTickets() {
        var ask = new Ask(1, intent(), HALL, 1, 0, true, issue("housing").body());
        var before = waiting("housing");

        publish(hall, Publication.message(Topics.ask(site.id(), HALL), codec.encode(ask)));
        var good = issue("waste");
        send(good);

        answerTo(good.intent());
        assertThat(waiting("housing")).isEqualTo(before);
    }

    @Test
    void aCallIsOnTheBoardAndItsConfirmationReachesTheQueue() {
        var ask = issue("housing");
        send(ask);
        var issued = (Answer.Issued) answerTo(ask.intent());
        send(ask(new AskBody.Numbered(ask.intent(), issued.number(), today())));
        await().until(
                        () ->
                                loop.read(
                                        s ->
                                                s.listWaiting(
                                                                        List.of(
                                                                                new ServiceCode(
                                                                                        "housing")),
                                                                        1)
                                                                .size()
                                                        == 1));
        staff(new Command.SignIn(FOUR));
        staff(new Command.CallNext(FOUR));

        await().until(() -> newest(Board.class).filter(b -> b.calls().size() == 1).isPresent());
        var call = newest(Board.class).orElseThrow().calls().getFirst();
        assertThat(call.number()).isEqualTo(issued.number());

        var shown = new Shown(1, HALL, call.id(), Shown.How.SHOWN, 180);
        for (int i = 0; i < 2; i++) {
            publish(hall, Publication.message(Topics.shown(site.id(), HALL), codec.encode(shown)));
        }
        await().until(
                        () ->
                                loop.read(s -> s.findTicket(issued.ticket()))
                                        .filter(t -> t.status() == TicketStatus.CALLED)
                                        .filter(t -> t.call().shown() != null)
                                        .isPresent());
        var proof = loop.read(s -> s.findTicket(issued.ticket())).orElseThrow().call().shown();
        assertThat(proof.node()).isEqualTo(HALL);
        assertThat(proof.after()).isEqualTo(Duration.ofMillis(180));
    }

    @Test
    void theOfferFollowsTheQueueAndOnlyGrows() {
        send(issue("housing"));

        await().until(
                        () ->
                                newest(Offer.class)
                                        .filter(o -> o.boot() == boot)
                                        .filter(o -> ahead(o, "housing") == 1)
                                        .isPresent());
        var seqs = received(Offer.class).filter(o -> o.boot() == boot).map(Offer::seq).toList();
        assertThat(seqs).isSorted().doesNotHaveDuplicates();
        assertThat(newest(ServerState.class).orElseThrow().state()).isEqualTo(Liveness.ONLINE);
        await().until(() -> newest(Beat.class).filter(b -> b.boot() == boot).isPresent());
    }

    @Test
    void whatNodesSayOfThemselvesIsHeard() {
        var presence =
                new Presence(1, KIOSK, NodeRole.KIOSK, Liveness.ONLINE, boot, 1, clock.instant());
        publish(
                kiosk,
                Publication.retainedState(
                        Topics.presence(site.id(), KIOSK), codec.encode(presence)));

        await().until(
                        () ->
                                watch.status(KIOSK)
                                        .findLiveness()
                                        .filter(Liveness.ONLINE::equals)
                                        .isPresent());
    }

    @Test
    void aServerThatStopsSaysSoAndTheNextPublishesEverythingAnew() {
        floor.close();
        await().until(
                        () ->
                                newest(ServerState.class)
                                        .filter(s -> s.state() == Liveness.OFFLINE)
                                        .isPresent());

        boot++;
        floor = floor();
        floor.start();

        await().until(() -> newest(Offer.class).filter(o -> o.boot() == boot).isPresent());
        await().until(() -> newest(Board.class).filter(b -> b.boot() == boot).isPresent());
        assertThat(newest(ServerState.class).orElseThrow().state()).isEqualTo(Liveness.ONLINE);
    }

    private FloorLink floor() {
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

    private MqttLink kiosk() {
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

    private LinkSettings settings(String name) {
        return LinkSettings.defaults(broker.uri(), name, name, secrets.get(name));
    }

    private SecretHash hash(String name) {
        secrets.put(name, NodeCredentials.newSecret(random));
        return SecretHash.of(secrets.get(name), random);
    }

    private static boolean connected(MqttLink link) {
        return link.state() instanceof LinkState.Connected;
    }

    private void send(Ask ask) {
        raw(text(ask));
    }

    private String text(Ask ask) {
        return new String(codec.encode(ask), StandardCharsets.UTF_8);
    }

    private void raw(String text) {
        publish(
                kiosk,
                Publication.message(
                        Topics.ask(site.id(), KIOSK), text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void publish(MqttLink link, Publication publication) {
        assertThat(link.publish(publication).toCompletableFuture()).succeedsWithin(PATIENCE);
    }

    private Ask issue(String service) {
        return issue(service, intent());
    }

    private static Ask issue(String service, IntentId intent) {
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

    private static Ask ask(AskBody body) {
        return new Ask(1, intent(), KIOSK, 7, 0, true, body);
    }

    private static IntentId intent() {
        return new IntentId(UUID.randomUUID().toString());
    }

    private LocalDate today() {
        return loop.read(s -> s.findDay()).orElseThrow();
    }

    private int waiting(String service) {
        // Counted with those whose kiosk has not said its number yet.
        var now = clock.instant();
        return loop.read(s -> s.countAheadOfNewcomer(new ServiceCode(service), now.plusSeconds(1)));
    }

    private static int ahead(Offer offer, String service) {
        return offer.services().stream()
                .filter(one -> one.code().equals(new ServiceCode(service)))
                .findFirst()
                .orElseThrow()
                .peopleAhead();
    }

    private void staff(Command command) {
        var reply = loop.submit(intent(), new Actor.Staff(DANA), new byte[] {1}, command);
        assertThat(reply.toCompletableFuture()).succeedsWithin(PATIENCE);
    }

    private List<Delivery> answers() {
        return atKiosk.stream().filter(d -> d.topic().endsWith("/answer")).toList();
    }

    private List<Answer.Body> bodies() {
        return answers().stream().map(d -> decoded(Answer.class, d).body()).toList();
    }

    private Answer.Refused refusal(IntentId intent) {
        return (Answer.Refused) answerTo(intent);
    }

    private Answer.Body answerTo(IntentId intent) {
        await().until(() -> findAnswer(intent).isPresent());
        return findAnswer(intent).orElseThrow();
    }

    private Optional<Answer.Body> findAnswer(IntentId intent) {
        return answers().stream()
                .map(d -> decoded(Answer.class, d))
                .filter(a -> a.intent().equals(intent))
                .map(Answer::body)
                .findFirst();
    }

    private <T extends Message> Optional<T> newest(Class<T> type) {
        return received(type).reduce((_, last) -> last);
    }

    private <T extends Message> Stream<T> received(Class<T> type) {
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

    private <T extends Message> T decoded(Class<T> type, Delivery delivery) {
        return switch (codec.decode(type, delivery.payload())) {
            case Decoded.Ok<T>(T message) -> message;
            case Decoded.Refused<T> refused -> throw new AssertionError(refused);
        };
    }
}
