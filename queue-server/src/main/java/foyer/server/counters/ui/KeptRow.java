package foyer.server.counters.ui;

import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/** A row that can look otherwise while it stays itself, see {@link KeptRows}. */
abstract class KeptRow<V> extends Div {
    private transient @Nullable V drawn;

    final void show(V value) {
        if (!value.equals(drawn)) {
            drawn = value;
            draw(value);
        }
    }

    /** Buttons stay the ones they are; the rest may be made anew. */
    abstract void draw(V value);
}
