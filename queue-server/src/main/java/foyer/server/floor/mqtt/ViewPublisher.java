package foyer.server.floor.mqtt;

import foyer.mqtt.LinkDown;
import foyer.mqtt.Publication;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the site's retained views on a thread of its own, never the loop's. However often a
 * view is touched, at most one making of it waits, and that one sees the newest state. Thread-safe.
 */
final class ViewPublisher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ViewPublisher.class);
    private static final Duration AFTER_REFUSAL = Duration.ofMillis(200);

    private final List<Slot> slots;
    private final Function<Publication, CompletionStage<Void>> link;
    private final ScheduledExecutorService thread =
            new ScheduledThreadPoolExecutor(
                    1,
                    Thread.ofPlatform().daemon().name("floor views").factory(),
                    // What comes after the close is for nobody.
                    new ThreadPoolExecutor.DiscardPolicy());

    /** One view and whether its making waits already. */
    private final class Slot {
        private final RetainedView<?> view;
        private final AtomicBoolean waiting = new AtomicBoolean();
        private long earliestNanos = System.nanoTime();

        Slot(RetainedView<?> view) {
            this.view = view;
        }

        void touch(Duration delay) {
            if (waiting.compareAndSet(false, true)) {
                var _ = thread.schedule(this::run, delay.toNanos(), TimeUnit.NANOSECONDS);
            }
        }

        private void run() {
            long early = earliestNanos - System.nanoTime();
            waiting.set(false);
            if (early > 0) {
                touch(Duration.ofNanos(early));
                return;
            }
            try {
                view.next().ifPresent(this::publish);
            } catch (RuntimeException e) {
                LOG.error("{} could not be made", view.topic(), e);
                view.forget();
                touch(AFTER_REFUSAL.multipliedBy(10));
            }
        }

        private void publish(Publication publication) {
            earliestNanos = System.nanoTime() + view.atMostEvery().toNanos();
            var _ =
                    link.apply(publication)
                            .whenComplete(
                                    (_, problem) -> {
                                        if (problem != null) {
                                            refused(problem);
                                        }
                                    });
        }

        private void refused(Throwable problem) {
            LOG.debug("{} not published: {}", view.topic(), problem.getMessage());
            thread.execute(view::forget);
            // Without a link all is published anew at the next connect.
            if (!(problem instanceof LinkDown)) {
                touch(AFTER_REFUSAL);
            }
        }
    }

    ViewPublisher(List<RetainedView<?>> views, Function<Publication, CompletionStage<Void>> link) {
        this.link = link;
        this.slots = views.stream().map(Slot::new).toList();
    }

    /** Something may have changed. Never waits. */
    void touch() {
        slots.forEach(slot -> slot.touch(Duration.ZERO));
    }

    /** The broker may have forgotten everything. Never waits. */
    void publishAnew() {
        thread.execute(() -> slots.forEach(slot -> slot.view.forget()));
        touch();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
