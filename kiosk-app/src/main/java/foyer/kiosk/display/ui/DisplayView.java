package foyer.kiosk.display.ui;

import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import foyer.kiosk.display.DisplayPort;
import foyer.kiosk.display.DisplayRole;
import foyer.kiosk.glass.Glasses;
import io.micronaut.context.annotation.Prototype;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.Nullable;

/** The screen of a machine that is a display. */
@Prototype
@Requires(beans = DisplayPort.class)
@Route("display")
@PageTitle("Foyer display")
@AnonymousAllowed
class DisplayView extends DisplayBoard {
    /**
     * @param glasses null where nobody asks whether it is seen
     */
    DisplayView(DisplayRole role, DisplayPort port, @Nullable Glasses glasses) {
        super(role, port, glasses);
    }
}
