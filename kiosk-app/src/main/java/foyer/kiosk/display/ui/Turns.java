package foyer.kiosk.display.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;

/** Pages of which one is seen; the page's script turns them, and begins with the first. */
final class Turns {
    private Turns() {}

    /** The element that holds the pages. */
    static void hold(HasStyle group) {
        group.addClassName("d-turns");
    }

    static void add(HasComponents group, Div page) {
        page.addClassName("d-turn");
        if (group.getElement().getChildCount() > 0) {
            page.addClassName("is-out");
        }
        group.add(page);
    }
}
