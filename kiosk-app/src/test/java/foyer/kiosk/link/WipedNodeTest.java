package foyer.kiosk.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.contract.Decoded;
import foyer.contract.Health;
import foyer.contract.Limits;
import foyer.contract.Liveness;
import foyer.contract.Message;
import foyer.contract.MessageCodec;
import foyer.contract.NodeRole;
import foyer.contract.Presence;
import foyer.contract.Topics;
import foyer.contract.words.IntentId;
import foyer.contract.words.NodeId;
import foyer.contract.words.SiteId;
import foyer.kiosk.Offers;
import foyer.kiosk.clock.NodeClock;
import foyer.kiosk.store.NodeStore;
import foyer.mqtt.Inbox;
import foyer.mqtt.LinkSettings;
import foyer.mqtt.LinkState;
import foyer.mqtt.MqttLink;
import foyer.mqtt.Publication;
import foyer.mqtt.kit.MosquittoBroker;
import foyer.mqtt.kit.TestBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A node whose memory was wiped, on a real broker that still knows it. */
@Timeout(120)
class WipedNodeTest {
    private static final SiteId SITE = new SiteId("civic-centre");
    private static final NodeId NODE = new NodeId("kiosk-1");
    private static final MessageCodec CODEC = new MessageCodec();
    private static final Duration SOON = Duration.ofSeconds(30);

    private final List<Message> heard = new CopyOnWriteArrayList<>();
    private Path folder;
    private TestBroker broker;
    private MqttLink server;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        this.folder = folder;
        broker =
                MosquittoBroker.start(
                        Files.createDirectory(folder.resolve("broker")), TestBroker.Aliases.OFF);
        server =
                MqttLink.builder(settings("main"))
                        .subscribe(
                                Topics.presence(SITE, NODE),
                                1,
                                64,
                                Inbox.of(d -> hear(Presence.class, d.payload())))
                        .subscribe(
                                Topics.health(SITE, NODE),
                                1,
                                64,
                                Inbox.of(d -> hear(Health.class, d.payload())))
                        .build();
        server.start();
        await().atMost(SOON).until(() -> server.state() instanceof LinkState.Connected);
    }

    @AfterEach
    void stop() {
        server.close();
        broker.close();
    }

    @Test
    void aNewNodeIsBornWithItsFirstStart() {
        try (var store = store();
                var link = node(store)) {
            link.start();
            awaitBirth(1);
            await().atMost(SOON).until(() -> !heard(Health.class).isEmpty());
        }
    }

    @Test
    void itCountsOnFromWhatTheBrokerKeepsOfIt() {
        keep(presence(7));
        try (var store = store();
                var link = node(store)) {
            link.start();
            awaitBirth(8);
            await().atMost(SOON).until(() -> heard(Health.class).stream().anyMatch(is(8)));
            assertThat(births()).as("none of its births is taken for late").containsOnly(8L);
        }
        try (var store = store()) {
            assertThat(store.boot()).as("also at its next start").isEqualTo(9);
        }
    }

    @Test
    void itsHealthAloneTellsItToo() {
        keep(health(7));
        try (var store = store();
                var link = node(store)) {
            link.start();
            awaitBirth(8);
        }
    }

    private void awaitBirth(long boot) {
        await().atMost(SOON).until(() -> births().contains(boot));
    }

    private List<Long> births() {
        return heard(Presence.class).stream()
                .filter(p -> p.state() == Liveness.ONLINE && p.session() != BEFORE)
                .map(Presence::boot)
                .distinct()
                .toList();
    }

    private static java.util.function.Predicate<Health> is(long boot) {
        return health -> health.boot() == boot;
    }

    private <T extends Message> List<T> heard(Class<T> type) {
        return heard.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private <T extends Message> void hear(Class<T> type, byte[] payload) {
        if (CODEC.decode(type, payload) instanceof Decoded.Ok<T>(var message)) {
            heard.add(message);
        }
    }

    /** No session of the node under test has this number. */
    private static final long BEFORE = 1_000;

    private static Presence presence(long boot) {
        return new Presence(
                Limits.VERSION, NODE, NodeRole.KIOSK, Liveness.ONLINE, boot, BEFORE, Offers.AT);
    }

    private static Health health(long boot) {
        return new Health(
                Limits.VERSION, NODE, boot, 40, Offers.AT, "foyer-kiosk", 60, 0, 0, List.of());
    }

    private void keep(Message state) {
        var topic =
                state instanceof Presence ? Topics.presence(SITE, NODE) : Topics.health(SITE, NODE);
        server.publish(Publication.retainedState(topic, CODEC.encode(state)))
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
        await().atMost(SOON).until(() -> heard.contains(state));
    }

    private NodeStore store() {
        return NodeStore.open(folder.resolve("node.db"), NODE, WipedNodeTest::id);
    }

    private NodeLink node(NodeStore store) {
        return new NodeLink(
                new NodeIdentity(SITE, NODE, NodeRole.KIOSK, "foyer-kiosk test"),
                settings(NODE.value()),
                store,
                NodeClock.system(Optional.empty()),
                List.of(),
                WipedNodeTest::id,
                folder.resolve("offer.json"));
    }

    private LinkSettings settings(String name) {
        return LinkSettings.defaults(broker.uri(), name, name, "secret")
                .withBackoff(Duration.ofMillis(50), Duration.ofMillis(200));
    }

    private static IntentId id() {
        return new IntentId(UUID.randomUUID().toString());
    }
}
