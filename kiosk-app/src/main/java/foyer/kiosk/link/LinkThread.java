package foyer.kiosk.link;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread everything of a node's link is confined to. A failure in one piece of work does
 * not end it. Thread-safe.
 */
final class LinkThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LinkThread.class);

    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("node-link").factory());

    void run(Runnable work) {
        later(Duration.ZERO, work);
    }

    void later(Duration delay, Runnable work) {
        try {
            var _ = thread.schedule(guarded(work), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("the link is closed");
        }
    }

    void every(Duration period, Runnable work) {
        var _ =
                thread.scheduleWithFixedDelay(
                        guarded(work), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("the node's link failed at something", e);
            }
        };
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
