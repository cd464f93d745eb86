package foyer.kiosk.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The node's side of the page a browser opened last. */
final class Views implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1;

    private final transient AtomicReference<@Nullable KioskView> newest = new AtomicReference<>();

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.getSource()
                .addUIInitListener(
                        opened ->
                                opened.getUI()
                                        .addAfterNavigationListener(
                                                there ->
                                                        there.getActiveChain().stream()
                                                                .filter(KioskView.class::isInstance)
                                                                .map(KioskView.class::cast)
                                                                .forEach(newest::set)));
    }

    KioskView newest() {
        return Objects.requireNonNull(newest.get(), "no page was opened");
    }
}
