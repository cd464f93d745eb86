package foyer.webhost.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinService;
import java.util.concurrent.ScheduledFuture;

/**
 * Makes a page that nobody attends say when it is no longer live, and come back by itself. The
 * server ticks through push; the page marks {@code <html data-live="stale">} after some silence,
 * and reloads when {@code /health} answers again. Vaadin alone did not recover from a pulled cable
 * within 150 s.
 */
public final class LivePage {
    static final String TICK = "data-tick";

    private static final String SCRIPT = "/foyer/live.js";

    private LivePage() {}

    public static void attach(Component root) {
        attach(root, LiveTimings.DEFAULT);
    }

    /** Call once per view, in its constructor; it follows the component on and off the page. */
    public static void attach(Component root, LiveTimings timings) {
        root.addAttachListener(event -> watch(event.getUI(), root, timings));
    }

    private static void watch(UI ui, Component root, LiveTimings timings) {
        ui.getPage().addJavaScript(SCRIPT);
        root.getElement()
                .executeJs(
                        "foyerLive.watch(this, $0, $1)",
                        (double) timings.stale().toMillis(),
                        (double) timings.reload().toMillis());
        ScheduledFuture<?> beat =
                LivePulse.of(VaadinService.getCurrent()).start(ui, root, timings.tick());
        root.addDetachListener(
                detach -> {
                    beat.cancel(false);
                    detach.unregisterListener();
                });
    }
}
