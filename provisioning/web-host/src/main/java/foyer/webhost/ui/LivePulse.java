package foyer.webhost.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.VaadinService;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The server's side of all live pages: one thread, and at most one waiting tick per page. Any
 * thread may start and cancel a beat.
 */
final class LivePulse {
    private final ScheduledThreadPoolExecutor timer;

    private LivePulse() {
        timer =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("live-pulse").factory());
        timer.setRemoveOnCancelPolicy(true);
    }

    /** One for each running Vaadin service; it ends with the service. */
    static LivePulse of(VaadinService service) {
        return service.getContext()
                .getAttribute(
                        LivePulse.class,
                        () -> {
                            LivePulse pulse = new LivePulse();
                            service.addServiceDestroyListener(_ -> pulse.timer.shutdownNow());
                            return pulse;
                        });
    }

    ScheduledFuture<?> start(UI ui, Component root, Duration tick) {
        return timer.scheduleAtFixedRate(
                new Beat(ui, root), tick.toMillis(), tick.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Run by the timer's thread only. */
    private static final class Beat implements Runnable {
        private final UI ui;
        private final Component root;
        private @Nullable Future<Void> waiting;
        private long count;

        Beat(UI ui, Component root) {
            this.ui = ui;
            this.root = root;
        }

        @Override
        public void run() {
            // A page that still holds the last tick gets no second one: nothing piles up behind a
            // slow page.
            if (waiting != null && !waiting.isDone()) {
                return;
            }
            try {
                waiting =
                        ui.access(
                                () ->
                                        root.getElement()
                                                .setAttribute(
                                                        LivePage.TICK, Long.toString(++count)));
            } catch (UIDetachedException gone) {
                throw new EndOfPage(gone);
            }
        }
    }

    /** Leaving a periodic task by an exception is how the timer drops it. */
    private static final class EndOfPage extends RuntimeException {
        EndOfPage(UIDetachedException cause) {
            super(cause);
        }
    }
}
