package foyer.server.ticketing.loop;

import foyer.server.ticketing.Event;
import foyer.server.ticketing.QueueRules;
import foyer.server.ticketing.QueueState;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After the commit: brings the second state up to date, then gives the replies, then tells the
 * listeners. Whoever has a reply therefore reads a state that knows of it. Done on a thread of its
 * own while the loop goes on, except that a few replies are given at once when nothing is in the
 * way: to wake another thread for them would take longer than the commit's own work.
 */
final class Publisher implements AutoCloseable {
    /** Batches between loop and publisher; the loop waits when the publisher is that far behind. */
    static final int MAX_BEHIND = 256;

    /** Replies the loop may give itself. */
    static final int FEW = 4;

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private sealed interface Step {
        record Committed(List<Event> events, List<Draft.Answered> answered) implements Step {}

        record Rebuilt(QueueState state, Runnable then) implements Step {}

        record End() implements Step {}
    }

    private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(MAX_BEHIND);
    private final AtomicInteger outstanding = new AtomicInteger();
    private final CopyOnWriteArrayList<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private final ReentrantLock reading = new ReentrantLock();
    private final String name;
    private final Thread thread;
    private QueueState mirror;

    Publisher(String name, QueueState mirror) {
        this.name = name;
        this.mirror = mirror;
        this.thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /** By the loop's thread alone. */
    void committed(List<Event> events, List<Draft.Answered> answered) {
        var step = new Step.Committed(events, answered);
        if (answered.size() > FEW || outstanding.get() > 0 || !reading.tryLock()) {
            put(step);
            return;
        }
        try {
            evolve(step);
        } finally {
            reading.unlock();
        }
        tell(step);
    }

    /**
     * The state was thrown away and replayed; the publisher gets one of its own.
     *
     * @param then once readers read it
     */
    void rebuilt(QueueState state, Runnable then) {
        put(new Step.Rebuilt(state, then));
    }

    <T> T read(Function<QueueState, T> question) {
        reading.lock();
        try {
            return question.apply(mirror);
        } finally {
            reading.unlock();
        }
    }

    AutoCloseable subscribe(CommitListener listener) {
        var subscription = new Subscription(name + "-listener", listener);
        subscriptions.add(subscription);
        return () -> {
            subscriptions.remove(subscription);
            subscription.close();
        };
    }

    private void put(Step step) {
        outstanding.incrementAndGet();
        try {
            steps.put(step);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody interrupts a loop", e);
        }
    }

    private void run() {
        try {
            for (var step = steps.take(); !(step instanceof Step.End); step = steps.take()) {
                take(step);
                outstanding.decrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Step step) {
        switch (step) {
            case Step.Committed committed -> {
                change(() -> evolve(committed));
                tell(committed);
            }
            case Step.Rebuilt rebuilt -> {
                change(() -> mirror = rebuilt.state());
                rebuilt.then().run();
                subscriptions.forEach(one -> one.tell(List.of()));
            }
            case Step.End end -> {}
        }
    }

    private void evolve(Step.Committed committed) {
        committed.events().forEach(one -> QueueRules.evolve(mirror, one));
    }

    private void tell(Step.Committed committed) {
        committed.answered().forEach(Publisher::reply);
        if (!committed.events().isEmpty()) {
            subscriptions.forEach(one -> one.tell(committed.events()));
        }
    }

    private void change(Runnable change) {
        reading.lock();
        try {
            change.run();
        } finally {
            reading.unlock();
        }
    }

    private static void reply(Draft.Answered answered) {
        try {
            answered.pending().reply().complete(answered.reply());
        } catch (RuntimeException e) {
            LOG.error("whoever waited for {} failed", answered.pending().intent(), e);
        }
    }

    @Override
    public void close() {
        put(new Step.End());
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        subscriptions.forEach(Subscription::close);
    }
}
