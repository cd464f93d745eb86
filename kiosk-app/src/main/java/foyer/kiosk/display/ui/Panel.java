package foyer.kiosk.display.ui;

import com.vaadin.flow.component.html.Section;
import foyer.kiosk.display.DisplayScreen;
import org.jspecify.annotations.Nullable;

/** What stands under the calls of a hall; the page's script turns its pages. */
abstract class Panel extends Section {
    /**
     * @param before what is drawn; null: nothing yet
     */
    abstract void show(DisplayScreen screen, @Nullable DisplayScreen before);
}
