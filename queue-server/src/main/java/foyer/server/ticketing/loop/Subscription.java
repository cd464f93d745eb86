package foyer.server.ticketing.loop;

import foyer.server.ticketing.Event;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One listener and its own thread: a slow one keeps nobody waiting and holds a bounded amount. */
final class Subscription implements AutoCloseable {
    /** Events kept for a listener that is busy. */
    static final int MAX_BEHIND = CommitListener.MOST_EVENTS;

    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);

    private final CommitListener listener;
    private final Deque<Event> untold = new ArrayDeque<>();
    private final Thread thread;
    private boolean changed;
    private boolean closed;

    Subscription(String name, CommitListener listener) {
        this.listener = listener;
        this.thread = Thread.ofVirtual().name(name).start(this::run);
    }

    synchronized void tell(List<Event> events) {
        for (var event : events) {
            if (untold.size() == MAX_BEHIND) {
                untold.removeFirst();
            }
            untold.addLast(event);
        }
        changed = true;
        notifyAll();
    }

    private void run() {
        try {
            for (var events = next(); events != null; events = next()) {
                tellSafely(events);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Null when there is no next one. */
    private synchronized @Nullable List<Event> next() throws InterruptedException {
        while (!changed && !closed) {
            wait();
        }
        if (!changed) {
            return null;
        }
        var events = List.copyOf(untold);
        untold.clear();
        changed = false;
        return events;
    }

    private void tellSafely(List<Event> events) {
        try {
            listener.changed(events);
        } catch (RuntimeException e) {
            LOG.error("a listener of {} failed", thread.getName(), e);
        }
    }

    /** What is untold is still told. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
