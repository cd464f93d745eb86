package foyer.webhost.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A state in three carriers: icon, word and tint. */
public final class Tag extends Span {
    public enum Kind {
        OK,
        WARN,
        STOP,
        INFO,
        QUIET
    }

    public Tag(Kind kind, String icon, String text) {
        addClassNames("tag", "tag--" + kind.name().toLowerCase(Locale.ROOT));
        add(new Icon(icon), new Span(text));
    }
}
