package foyer.webhost.ui;

import com.vaadin.flow.component.html.Span;
import java.util.regex.Pattern;

/**
 * One of the Lucide icons under {@code /foyer/icons}, drawn in the colour of the text beside it.
 * Never without a word, so it is hidden from screen readers.
 */
public final class Icon extends Span {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Icon(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("An icon's name looks like arrow-up, not " + name);
        }
        addClassNames("i", "i--" + name);
        getElement().setAttribute("aria-hidden", "true");
    }

    /** For arrows that mean back or on: they mirror where text runs from the right. */
    public Icon turning() {
        addClassName("i--turn");
        return this;
    }
}
