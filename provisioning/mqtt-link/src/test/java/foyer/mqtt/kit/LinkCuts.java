package foyer.mqtt.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.contract.words.IntentId;
import foyer.mqtt.Delivery;
import foyer.mqtt.Inbox;
import foyer.mqtt.LinkSettings;
import foyer.mqtt.LinkState;
import foyer.mqtt.MqttLink;
import foyer.mqtt.OutboxSender;
import foyer.mqtt.Publication;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A node that asks all the time, a server that answers, and a proxy in front of each, whose links
 * are cut again and again while asks are in flight. The node's asks stand in an outbox; all must be
 * answered in the end, and nothing may be answered that was not asked.
 */
public final class LinkCuts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LinkCuts.class);
    private static final Duration SILENCE = Duration.ofMillis(1500);
    private static final Duration RESEND = Duration.ofSeconds(1);
    private static final Duration RECOVERS_WITHIN = Duration.ofSeconds(40);
    private static final int MOST_PENDING = 200;
    private static final String ASK = "foyer/1/hall/node/kiosk-1/ask";
    private static final String ANSWER = "foyer/1/hall/node/kiosk-1/answer";
    private static final String HEALTH = "foyer/1/hall/node/kiosk-1/health";
    private static final String BEAT = "foyer/1/hall/beat";

    private final Random random;
    private final CuttingProxy nodeProxy;
    private final CuttingProxy serverProxy;
    private final MqttLink node;
    private final MqttLink server;
    private final OutboxSender outbox;
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
    private final Map<Integer, Asked> pending = new ConcurrentSkipListMap<>();
    private final Set<IntentId> asked = ConcurrentHashMap.newKeySet();
    private final Set<IntentId> answered = ConcurrentHashMap.newKeySet();
    private final Set<IntentId> unasked = ConcurrentHashMap.newKeySet();
    private final Set<IntentId> taken = ConcurrentHashMap.newKeySet();
    private final AtomicInteger repeats = new AtomicInteger();
    private final AtomicInteger next = new AtomicInteger();
    private volatile boolean wishing = true;

    private record Asked(int number, IntentId intent) implements OutboxSender.Pending {
        @Override
        public byte[] encode() {
            return intent.value().getBytes(UTF_8);
        }
    }

    /** Who the two are at the broker. */
    public interface Identity {
        LinkSettings of(URI broker);
    }

    public LinkCuts(int brokerPort, Identity asNode, Identity asServer, long seed) {
        random = new Random(seed);
        nodeProxy = new CuttingProxy(brokerPort);
        serverProxy = new CuttingProxy(brokerPort);
        server =
                MqttLink.builder(quick(asServer.of(serverProxy.uri())))
                        .subscribe("foyer/1/hall/node/+/ask", 1, 50, Inbox.of(this::answer))
                        .subscribe(BEAT, 0, 10, Inbox.of(_ -> {}))
                        .liveness(BEAT, SILENCE)
                        .onState(lightens(serverProxy))
                        .random(new Random(seed + 1))
                        .build();
        node =
                MqttLink.builder(quick(asNode.of(nodeProxy.uri())))
                        .subscribe(ANSWER, 1, 50, Inbox.of(this::answered))
                        .subscribe(BEAT, 0, 10, Inbox.of(_ -> {}))
                        .liveness(BEAT, SILENCE)
                        .onConnected(this::nodeIsUp)
                        .onState(lightens(nodeProxy))
                        .random(new Random(seed + 2))
                        .build();
        outbox = new OutboxSender(this::listPending, 20, RESEND, new Random(seed + 3), this::ask);
    }

    private static LinkSettings quick(LinkSettings settings) {
        return settings.withBackoff(Duration.ofMillis(50), Duration.ofMillis(500));
    }

    /** Starts both and waits until the first answers came. */
    public LinkCuts start() {
        server.start();
        node.start();
        outbox.start();
        var _ = clock.scheduleWithFixedDelay(this::beat, 0, 200, TimeUnit.MILLISECONDS);
        var _ = clock.scheduleWithFixedDelay(this::wish, 0, 4, TimeUnit.MILLISECONDS);
        awaitFlow("the start");
        return this;
    }

    /** Cuts in one of three ways, while asks are in flight, and waits until all flows again. */
    public void cut() {
        await().until(() -> !pending.isEmpty());
        var proxy = random.nextInt(3) == 0 ? serverProxy : nodeProxy;
        var which = proxy == serverProxy ? "server" : "node";
        switch (random.nextInt(3)) {
            case 0 -> {
                proxy.cut();
                awaitFlow("a reset of the " + which);
            }
            case 1 -> {
                proxy.cutAfter(1 + random.nextInt(2000));
                awaitFlow("a reset within a message of the " + which);
            }
            default -> {
                long before = proxy.accepted();
                proxy.blackHole();
                await().atMost(RECOVERS_WITHIN).until(() -> proxy.accepted() > before);
                awaitFlow("a black hole of the " + which);
            }
        }
    }

    /** A black hole ends once it is noticed: each connect into it would take its whole patience. */
    private static Consumer<LinkState> lightens(CuttingProxy proxy) {
        return state -> {
            if (state instanceof LinkState.Connecting) {
                proxy.open();
            }
        };
    }

    /** Something asked after now is answered, on links that stand. */
    private void awaitFlow(String after) {
        int mark = next.get();
        await("answers after " + after)
                .atMost(RECOVERS_WITHIN)
                .until(() -> node.state() instanceof LinkState.Connected && isAnswered(mark));
        LOG.info("flows again after {}: {} answered", after, answered.size());
    }

    private boolean isAnswered(int mark) {
        int oldest = pending.keySet().stream().mapToInt(Integer::intValue).min().orElse(next.get());
        return next.get() > mark && oldest > mark;
    }

    /** No more wishes; all that were made are answered, and only those. */
    public void finish() {
        wishing = false;
        await("every ask is answered").atMost(RECOVERS_WITHIN).until(pending::isEmpty);
        assertThat(answered).isEqualTo(asked);
        assertThat(taken).isEqualTo(asked);
        assertThat(unasked).isEmpty();
        assertThat(node.failedDeliveries() + server.failedDeliveries()).isZero();
        LOG.info("{} asks, {} came to the server more than once", asked.size(), repeats.get());
    }

    private void wish() {
        if (!wishing || pending.size() >= MOST_PENDING) {
            return;
        }
        int number = next.getAndIncrement();
        var intent = new IntentId(new UUID(number, number).toString());
        asked.add(intent);
        pending.put(number, new Asked(number, intent));
        outbox.wake();
    }

    private void beat() {
        server.publish(Publication.fleeting(BEAT, new byte[] {'b'}));
    }

    private void nodeIsUp() {
        // A second topic, so that aliases are really used.
        node.publish(Publication.retainedState(HEALTH, new byte[] {'h'}));
        outbox.linkUp();
    }

    private List<OutboxSender.Pending> listPending(int max) {
        return pending.values().stream().limit(max).map(OutboxSender.Pending.class::cast).toList();
    }

    private CompletionStage<Void> ask(OutboxSender.Pending wish) {
        return node.publish(
                Publication.question(
                        ASK, wish.encode(), ANSWER, OutboxSender.correlation(wish.intent())));
    }

    private void answer(Delivery ask) {
        if (!taken.add(new IntentId(new String(ask.payload(), UTF_8)))) {
            repeats.incrementAndGet();
        }
        // May fail when the link is just gone: the ask comes again.
        server.publish(
                Publication.message(ask.responseTopic(), ask.payload())
                        .correlatedWith(ask.correlation()));
    }

    private void answered(Delivery answer) {
        var intent = new IntentId(new String(answer.payload(), UTF_8));
        assertThat(answer.correlation()).isEqualTo(OutboxSender.correlation(intent));
        if (!asked.contains(intent)) {
            unasked.add(intent);
        }
        answered.add(intent);
        pending.values().removeIf(one -> one.intent().equals(intent));
        outbox.answered(intent);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        outbox.close();
        node.close();
        server.close();
        nodeProxy.close();
        serverProxy.close();
    }
}
