package foyer.webhost.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * The ticket's own shape, for a ticket number and nothing else. Its edge is cut out, which would
 * clip a focus ring: never make it focusable, wrap it.
 */
public final class Plate extends Div {
    private final Span number = new Span();

    public Plate(String number) {
        addClassName("plate");
        this.number.addClassName("code");
        Span cut = new Span();
        cut.addClassName("plate__cut");
        cut.getElement().setAttribute("aria-hidden", "true");
        add(this.number, cut);
        setNumber(number);
    }

    public void setNumber(String number) {
        this.number.setText(number);
    }

    public String getNumber() {
        return number.getText();
    }
}
