package foyer.mqtt;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Paho client from its connect to its end, never used again: what Paho carries over from one
 * connection to the next is where it goes wrong. Thread-safe; opened and closed by the link's
 * thread.
 */
final class Connection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final int ERROR_CODES_FROM = 0x80;
    private static final long QUIESCE_MILLIS = 500;

    private final LinkPlan plan;
    private final List<InboxWorker> inboxes;
    private final Executor completions;
    private final NoDelaySockets sockets = new NoDelaySockets();
    private final MqttAsyncClient client;
    private final CompletableFuture<String> ended = new CompletableFuture<>();
    private final Set<Flight> pending = ConcurrentHashMap.newKeySet();
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile long lastBeatNanos = System.nanoTime();
    private volatile boolean beatSeen;
    private volatile int window = 1;
    private final PahoAnswer connected = new PahoAnswer();

    private Connection(LinkPlan plan, List<InboxWorker> inboxes, Executor completions)
            throws MqttException {
        this.plan = plan;
        this.inboxes = inboxes;
        this.completions = completions;
        this.client =
                new MqttAsyncClient(
                        plan.settings().broker().toString(),
                        plan.settings().clientId(),
                        new MemoryPersistence());
        client.setManualAcks(true);
        client.setCallback(new PahoEvents(this::arrived, this::end));
    }

    /** Connects and subscribes, or says why not. */
    static Connection open(LinkPlan plan, List<InboxWorker> inboxes, Executor completions)
            throws IOException, InterruptedException {
        try {
            var connection = new Connection(plan, inboxes, completions);
            try {
                connection.connect();
                connection.subscribe();
                return connection;
            } catch (MqttException | IOException | InterruptedException e) {
                connection.close();
                throw e;
            }
        } catch (MqttException e) {
            throw new IOException(PahoEvents.describe(e), e);
        }
    }

    private void connect() throws MqttException, IOException, InterruptedException {
        client.connect(PahoOptions.of(plan, sockets), null, connected);
        var token = connected.await(PahoOptions.CONNECT_SECONDS, "connect");
        var answer = token.getResponseProperties();
        var brokersMaximum = answer == null ? null : answer.getReceiveMaximum();
        // One less than the broker takes: Paho counts a QoS 0 message until shortly after it told
        // us.
        window =
                brokersMaximum == null
                        ? plan.settings().window()
                        : Math.clamp(brokersMaximum - 1, 1, plan.settings().window());
    }

    private void subscribe() throws MqttException, IOException, InterruptedException {
        if (plan.subscriptions().isEmpty()) {
            return;
        }
        var subscriptions =
                plan.subscriptions().stream()
                        .map(s -> new MqttSubscription(s.filter().value(), s.qos()))
                        .toArray(MqttSubscription[]::new);
        var subscribed = new PahoAnswer();
        client.subscribe(subscriptions, null, subscribed, new MqttProperties());
        var codes = subscribed.await(PahoOptions.CONNECT_SECONDS, "subscribe").getReasonCodes();
        for (int i = 0; i < subscriptions.length; i++) {
            if (codes == null || i >= codes.length || codes[i] >= ERROR_CODES_FROM) {
                refused(plan.subscriptions().get(i));
            }
        }
        lastBeatNanos = System.nanoTime();
    }

    private static void refused(Subscription subscription) throws IOException {
        var problem = "the broker refused to subscribe us to " + subscription.filter();
        if (subscription.required()) {
            throw new IOException(problem);
        }
        LOG.info("{}: going on without", problem);
    }

    /** Waits until the connection is lost or silent, and says why. */
    String awaitEnd() throws InterruptedException {
        while (true) {
            long waitNanos = nanosToSilence();
            if (waitNanos <= 0) {
                return "silence on " + plan.beats();
            }
            try {
                return ended.get(waitNanos, TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                LOG.trace("still there");
            } catch (ExecutionException e) {
                throw new IllegalStateException("an end is never exceptional", e);
            }
        }
    }

    private long nanosToSilence() {
        var beats = plan.beats();
        return beats == null
                ? Long.MAX_VALUE
                : beats.silence().toNanos() - (System.nanoTime() - lastBeatNanos);
    }

    /** Whether it has carried a beat, or need not. */
    boolean isProven() {
        return plan.beats() == null || beatSeen;
    }

    /** Never blocks. */
    CompletableFuture<Void> publish(Publication publication) {
        if (inFlight.incrementAndGet() > window) {
            inFlight.decrementAndGet();
            return CompletableFuture.failedFuture(new WindowFull(window));
        }
        var flight = new Flight(publication.topic());
        pending.add(flight);
        send(publication, flight);
        if (ended.isDone()) {
            settle(flight, new LinkDown(ended.join()));
        }
        return flight.done;
    }

    private void send(Publication publication, Flight flight) {
        var answer = PahoAnswer.of(token -> acknowledged(flight, token), this::end);
        try {
            // One at a time: Paho gives out topic aliases without a lock of its own.
            synchronized (this) {
                client.publish(publication.topic(), PahoOptions.message(publication), null, answer);
            }
        } catch (MqttException | RuntimeException e) {
            // Paho may have promised a topic alias that the broker will now never learn.
            end("publishing failed: " + PahoEvents.describe(e));
        }
    }

    private void acknowledged(Flight flight, IMqttToken token) {
        var codes = token.getReasonCodes();
        boolean denied = codes != null && codes.length > 0 && codes[0] >= ERROR_CODES_FROM;
        settle(flight, denied ? new PublishDenied(flight.topic, codes[0]) : null);
    }

    private void settle(Flight flight, @Nullable PublishRefused problem) {
        if (!pending.remove(flight)) {
            return;
        }
        inFlight.decrementAndGet();
        if (problem == null && flight.done.getNumberOfDependents() == 0) {
            // Nobody's code runs, so no other thread need be woken for it.
            flight.done.complete(null);
            return;
        }
        completions.execute(
                () -> {
                    if (problem == null) {
                        flight.done.complete(null);
                    } else {
                        flight.done.completeExceptionally(problem);
                    }
                });
    }

    private void arrived(String topic, MqttMessage message) {
        noteBeat(topic);
        var arrival = new Arrival(delivery(topic, message), () -> acknowledge(message));
        for (var inbox : inboxes) {
            if (inbox.takes(topic)) {
                if (!inbox.offer(arrival)) {
                    overflow(topic, message);
                }
                return;
            }
        }
        acknowledge(message);
    }

    private void noteBeat(String topic) {
        var beats = plan.beats();
        if (beats != null && beats.filter().matches(topic)) {
            lastBeatNanos = System.nanoTime();
            beatSeen = true;
        }
    }

    private void overflow(String topic, MqttMessage message) {
        if (message.getQos() == 0) {
            LOG.warn("dropped a message on {}: its inbox is full", topic);
        } else {
            end("the inbox of " + topic + " is full");
        }
    }

    private static Delivery delivery(String topic, MqttMessage message) {
        var properties = message.getProperties();
        return new Delivery(
                topic,
                message.getPayload(),
                message.isRetained(),
                properties.getResponseTopic(),
                properties.getCorrelationData());
    }

    private void acknowledge(MqttMessage message) {
        if (ended.isDone() || message.getQos() == 0) {
            return;
        }
        try {
            client.messageArrivedComplete(message.getId(), message.getQos());
        } catch (MqttException | RuntimeException e) {
            end("acknowledging failed: " + PahoEvents.describe(e));
        }
    }

    /** Whoever waits for the end is told why. */
    void end(String problem) {
        ended.complete(problem);
    }

    /** Says good-bye, so that the broker does not publish the will. */
    void disconnect() {
        var said = new PahoAnswer();
        try {
            client.disconnect(QUIESCE_MILLIS, null, said, 0, new MqttProperties());
            said.await(2, "disconnect");
        } catch (MqttException | IOException e) {
            LOG.debug("no good-bye: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end("closed");
        // First the socket: every wait of Paho's threads is on it or on each other.
        sockets.reset();
        // Paho must not be taken apart while it is still starting its threads.
        connected.settle();
        try {
            client.disconnectForcibly(0, 0, false);
            client.close(true);
        } catch (MqttException | RuntimeException e) {
            LOG.debug("Paho did not close cleanly: {}", e.toString());
        }
        pending.forEach(flight -> settle(flight, new LinkDown(ended.join())));
    }

    /** One publication until the broker has answered. */
    private static final class Flight {
        private final String topic;
        private final CompletableFuture<Void> done = new CompletableFuture<>();

        Flight(String topic) {
            this.topic = topic;
        }
    }
}
