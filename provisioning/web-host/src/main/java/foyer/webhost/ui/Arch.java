package foyer.webhost.ui;

import com.vaadin.flow.component.html.Span;

/** The council's doorway: the mark beside its name. Decoration, so hidden from screen readers. */
public final class Arch extends Span {
    public Arch() {
        addClassName("arch");
        getElement().setAttribute("aria-hidden", "true");
    }
}
