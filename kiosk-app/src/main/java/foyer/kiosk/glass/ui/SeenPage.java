package foyer.kiosk.glass.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import foyer.kiosk.glass.Glass;
import foyer.kiosk.glass.Glasses;
import foyer.webhost.ui.Beacon;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A whole page that keeps telling its node whether people see it; whoever extends it tags it. */
public abstract class SeenPage extends HtmlContainer {
    private final @Nullable Glasses glasses;
    private final Function<Glasses, Glass> surface;
    private Glass.@Nullable Pane pane;

    /**
     * @param glasses null where nobody asks whether it is seen
     * @param surface which of them this page is on
     */
    protected SeenPage(@Nullable Glasses glasses, Function<Glasses, Glass> surface) {
        this.glasses = glasses;
        this.surface = surface;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (glasses != null) {
            pane = surface.apply(glasses).open();
            Beacon.attach(this, glasses.tellEvery());
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (pane != null) {
            pane.close();
            pane = null;
        }
    }

    /** The page is drawn; it goes on to tell so once it has its number back. */
    @ClientCallable
    double seen(double count) {
        if (pane != null) {
            pane.seen();
        }
        wasSeen();
        return count;
    }

    /** For whoever extends it and wants to know, too. */
    protected void wasSeen() {}

    @ClientCallable
    void hidden() {
        if (pane != null) {
            pane.hidden();
        }
    }
}
