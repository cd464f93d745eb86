package foyer.mqtt;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A link to the broker that is always either there or on its way: it connects for ever with a
 * back-off, the first connect included, each time with a new client and a clean session,
 * subscribes, and then has its owner publish its state anew. Thread-safe.
 */
public final class MqttLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MqttLink.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

    private final LinkPlan plan;
    private final List<InboxWorker> inboxes;
    private final ExecutorService completions;
    private final Backoff backoff;
    private final Thread thread;
    private final LongAdder failedDeliveries = new LongAdder();
    private volatile LinkState state = new LinkState.Connecting(1, "");
    private volatile @Nullable Connection current;
    private volatile boolean closing;

    MqttLink(LinkPlan plan) {
        this.plan = plan;
        var clientId = plan.settings().clientId();
        this.inboxes =
                plan.subscriptions().stream()
                        .map(s -> new InboxWorker(s, clientId, failedDeliveries))
                        .toList();
        this.completions =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("published " + clientId).factory());
        this.backoff =
                new Backoff(
                        plan.settings().backoffMin(), plan.settings().backoffMax(), plan.random());
        this.thread =
                Thread.ofPlatform().daemon().name("link " + clientId).unstarted(this::keepLinked);
    }

    public static LinkBuilder builder(LinkSettings settings) {
        return new LinkBuilder(settings);
    }

    /** Returns at once. */
    public void start() {
        inboxes.forEach(InboxWorker::start);
        thread.start();
    }

    public LinkState state() {
        return state;
    }

    /** Deliveries whose inbox threw or failed. */
    public long failedDeliveries() {
        return failedDeliveries.sum();
    }

    /**
     * Completes when the broker has acknowledged (QoS 1) or the wire has taken it (QoS 0); fails
     * with a {@link PublishRefused}. Never blocks. What is chained to it runs on a thread of the
     * link, so it must not wait either.
     */
    public CompletionStage<Void> publish(Publication publication) {
        var connection = current;
        return connection != null
                ? connection.publish(publication)
                : CompletableFuture.failedFuture(new LinkDown("not connected"));
    }

    /** Ends the connection there is, if any, so that the next one carries a new will. */
    public void renew(String why) {
        var connection = current;
        if (connection != null) {
            connection.end(why);
        }
    }

    private void keepLinked() {
        try {
            while (!closing) {
                var problem = oneConnection();
                var attempt = new LinkState.Connecting(backoff.attempt() + 1, problem);
                var wait = backoff.next();
                LOG.info("{}: {}; next try in {} ms", plan.settings(), problem, wait.toMillis());
                become(attempt);
                // The back-off itself, on the link's own thread; close() interrupts it.
                Thread.sleep(wait);
            }
        } catch (InterruptedException e) {
            LOG.debug("{} is closing", plan.settings());
        }
        sayGoodbye();
        become(new LinkState.Closed());
    }

    private String oneConnection() throws InterruptedException {
        try {
            var connection = Connection.open(plan, inboxes, completions);
            current = connection;
            var problem = serve(connection);
            current = null;
            connection.close();
            return problem;
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private String serve(Connection connection) throws InterruptedException {
        long since = System.nanoTime();
        LOG.info("{}: connected", plan.settings());
        become(new LinkState.Connected(plan.clock().instant()));
        plan.onConnected().forEach(MqttLink::quietly);
        var problem = connection.awaitEnd();
        boolean lasted = System.nanoTime() - since > plan.settings().backoffMax().toNanos();
        // A link that falls at once again and again is no better than one that never stands.
        if (connection.isProven() && lasted) {
            backoff.reset();
        }
        return problem;
    }

    private void sayGoodbye() {
        var connection = current;
        current = null;
        if (connection != null) {
            connection.disconnect();
            connection.close();
        }
    }

    private void become(LinkState next) {
        state = next;
        plan.onState().forEach(listener -> quietly(() -> listener.accept(next)));
    }

    private static void quietly(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.error("a listener of the link failed", e);
        }
    }

    /**
     * Says good-bye to the broker, whose will for us is then not published. Waits a few seconds.
     */
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            if (thread.isAlive() && !thread.equals(Thread.currentThread())) {
                var ended = thread.join(CLOSE_WITHIN);
                LOG.debug("closed in time: {}", ended);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        inboxes.forEach(InboxWorker::stop);
        completions.shutdown();
    }
}
