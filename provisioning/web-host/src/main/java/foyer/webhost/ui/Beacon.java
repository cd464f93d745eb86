package foyer.webhost.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Duration;

/**
 * Has a page tell its server, every few seconds, that it is really drawn and visible. The
 * component's own {@code @ClientCallable double seen(double count)} hears it and gives the number
 * back; {@code @ClientCallable void hidden()} hears when the browser stops showing the page.
 */
public final class Beacon {
    private static final String SCRIPT = "/foyer/beacon.js";

    private Beacon() {}

    /** Call when the component is attached. */
    public static void attach(Component root, Duration every) {
        UI.getCurrent().getPage().addJavaScript(SCRIPT);
        root.getElement().executeJs("foyerBeacon.start(this, $0)", (double) every.toMillis());
    }
}
