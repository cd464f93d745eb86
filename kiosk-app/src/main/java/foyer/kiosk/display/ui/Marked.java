package foyer.kiosk.display.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Pattern;

/**
 * A sentence with one part set apart, such as "[3] waiting": the translator decides where it
 * stands, the page how it looks.
 */
record Marked(String before, String part, String after) {
    private static final Pattern SYNTAX = Pattern.compile("([^\\[\\]]*)\\[([^\\[\\]]*)\\](.*)");

    /** Without marks all of it is {@code before}. */
    static Marked of(String sentence) {
        var found = SYNTAX.matcher(sentence);
        return found.matches()
                ? new Marked(found.group(1), found.group(2), found.group(3))
                : new Marked(sentence, "", "");
    }

    /** Puts the sentence together again, the part as given. */
    void into(HasComponents parent, Span... partAs) {
        if (!before.isEmpty()) {
            parent.add(new Span(before));
        }
        if (!part.isEmpty() || !after.isEmpty()) {
            parent.add(partAs);
            parent.add(new Span(after));
        }
    }
}
