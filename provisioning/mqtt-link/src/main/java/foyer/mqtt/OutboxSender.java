package foyer.mqtt;

import static java.nio.charset.StandardCharsets.US_ASCII;

import foyer.contract.Limits;
import foyer.contract.words.IntentId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a node's unanswered intents, oldest first, and each again and again until the application
 * at the other end has answered: the guarantee that MQTT does not give. At most {@code window} are
 * out at once; a sender that gets no answers therefore never floods. Thread-safe.
 */
public final class OutboxSender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    /** A link that comes back ends this wait by itself. */
    private static final Duration AFTER_REFUSAL = Duration.ofMillis(500);

    /** Some brokers take ten at a time: the window is free again in a moment. */
    private static final Duration AFTER_FULL_WINDOW = Duration.ofMillis(25);

    private static final Duration AFTER_FAULT = Duration.ofSeconds(2);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

    private final Source source;
    private final int window;
    private final Function<Pending, CompletionStage<Void>> send;
    private final OutboxSchedule schedule;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private boolean woken;
    private boolean closed;

    /** Where unanswered intents are kept durably. Called on the sender's own thread. */
    public interface Source {
        /** Those not answered yet, oldest first; an answered one is gone before the next call. */
        List<Pending> listPending(int max);
    }

    /** One intent without an answer. */
    public interface Pending {
        IntentId intent();

        /** The message, made at each sending so that the age in it is right. */
        byte[] encode();
    }

    /**
     * @param send publishes one pending intent; what it returns is about the broker only
     */
    public OutboxSender(
            Source source,
            int window,
            Duration resendAfter,
            RandomGenerator random,
            Function<Pending, CompletionStage<Void>> send) {
        if (window < 1) {
            throw new IllegalArgumentException("window is " + window + ", accepted is 1 or more");
        }
        this.source = source;
        this.window = window;
        this.send = send;
        this.schedule = new OutboxSchedule(resendAfter, random);
        this.thread = Thread.ofPlatform().daemon().name("outbox").unstarted(this::run);
    }

    /**
     * Over a link, as the contract has it: asks on one topic, answers wanted on another. A message
     * the broker cannot deliver until the next resend is dropped by it: the age in it would be
     * wrong and the resend is on its way.
     */
    public static OutboxSender over(
            MqttLink link,
            String askTopic,
            String answerTopic,
            Source source,
            int window,
            RandomGenerator random) {
        return new OutboxSender(
                source,
                window,
                Limits.RESEND_AFTER,
                random,
                pending ->
                        link.publish(
                                Publication.question(
                                                askTopic,
                                                pending.encode(),
                                                answerTopic,
                                                correlation(pending.intent()))
                                        .expiringAfter(Limits.RESEND_AFTER)));
    }

    /** The mark an answer repeats. */
    public static byte[] correlation(IntentId intent) {
        return intent.value().getBytes(US_ASCII);
    }

    public void start() {
        thread.start();
    }

    /** Something new is pending. */
    public void wake() {
        change(() -> woken = true);
    }

    /** The link is up anew: what was on its way may be lost. Belongs in {@code onConnected}. */
    public void linkUp() {
        change(schedule::linkIsNew);
    }

    /** The final answer came, and the source no longer lists the intent. */
    public void answered(IntentId intent) {
        change(() -> schedule.answered(intent));
    }

    /** The server will take it later. */
    public void busy(IntentId intent, Duration retryAfter) {
        change(() -> schedule.busy(intent, retryAfter, System.nanoTime()));
    }

    private void change(Runnable what) {
        locked(
                () -> {
                    what.run();
                    woken = true;
                    changed.signalAll();
                });
    }

    private void locked(Runnable what) {
        lock.lock();
        try {
            what.run();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            while (!isClosed()) {
                sendDue();
                awaitNext();
            }
        } catch (InterruptedException e) {
            LOG.debug("the outbox sender ends");
        }
    }

    private void sendDue() {
        try {
            var due = takeDue();
            for (int i = 0; i < due.size(); i++) {
                var refusal = send(due.get(i));
                if (refusal != null) {
                    boolean full = refusal instanceof WindowFull;
                    hold(due.subList(i, due.size()), full ? AFTER_FULL_WINDOW : AFTER_REFUSAL);
                    return;
                }
            }
        } catch (RuntimeException e) {
            LOG.error("the outbox could not be read or sent; trying again", e);
            change(() -> schedule.hold(AFTER_FAULT, System.nanoTime()));
        }
    }

    private List<Pending> takeDue() {
        locked(() -> woken = false);
        var pending = source.listPending(window);
        var intents = pending.stream().map(Pending::intent).toList();
        lock.lock();
        try {
            var due = Set.copyOf(schedule.due(intents, System.nanoTime()));
            return pending.stream().filter(p -> due.contains(p.intent())).toList();
        } finally {
            lock.unlock();
        }
    }

    /** The refusal, when it was refused at once. */
    private @Nullable Throwable send(Pending pending) {
        var sending = send.apply(pending).toCompletableFuture();
        if (sending.isCompletedExceptionally()) {
            return sending.exceptionNow();
        }
        var _ =
                sending.whenComplete(
                        (_, problem) -> {
                            if (problem != null) {
                                failedLater(pending, problem);
                            }
                        });
        return null;
    }

    private void failedLater(Pending pending, Throwable problem) {
        if (problem instanceof PublishDenied) {
            // Trying at once would be denied at once; the resend will find the rights mended.
            LOG.warn("intent {} was denied: {}", pending.intent(), problem.getMessage());
        } else {
            hold(List.of(pending), AFTER_REFUSAL);
        }
    }

    private void hold(List<Pending> unsent, Duration wait) {
        var intents = unsent.stream().map(Pending::intent).toList();
        change(() -> schedule.notSent(intents, wait, System.nanoTime()));
    }

    private void awaitNext() throws InterruptedException {
        lock.lock();
        try {
            while (!closed && !(woken && !schedule.isHeld(System.nanoTime()))) {
                var nanos = schedule.nanosToNext(System.nanoTime());
                if (nanos.isEmpty()) {
                    changed.await();
                } else if (nanos.getAsLong() <= 0 || changed.awaitNanos(nanos.getAsLong()) <= 0) {
                    return;
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        change(() -> closed = true);
        thread.interrupt();
        try {
            if (thread.isAlive()) {
                boolean ended = thread.join(CLOSE_WITHIN);
                LOG.debug("closed in time: {}", ended);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
