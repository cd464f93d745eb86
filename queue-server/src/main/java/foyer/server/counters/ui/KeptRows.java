package foyer.server.counters.ui;

import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows of a list that is drawn whenever anything in it changes. Whoever stays in the list keeps
 * their piece of the page: a press already under way meets its button, and the focus stays where it
 * was.
 */
final class KeptRows<V> extends Div {
    private final transient Function<V, Object> key;
    private final transient Function<V, KeptRow<V>> fresh;
    private final transient Map<Object, KeptRow<V>> rows = new HashMap<>();

    /**
     * @param key equal for what may share a row, one after the other; different within one list
     */
    KeptRows(Function<V, Object> key, Function<V, KeptRow<V>> fresh) {
        this.key = key;
        this.fresh = fresh;
    }

    void show(List<V> values) {
        removeAllBut(values);
        for (int at = 0; at < values.size(); at++) {
            var value = values.get(at);
            var row = rows.computeIfAbsent(key.apply(value), _ -> fresh.apply(value));
            row.show(value);
            put(row, at);
        }
    }

    private void removeAllBut(List<V> values) {
        var staying = values.stream().map(key).collect(Collectors.toSet());
        rows.forEach(
                (key, row) -> {
                    if (!staying.contains(key)) {
                        remove(row);
                    }
                });
        rows.keySet().retainAll(staying);
    }

    /** Taken out and put back, a row would lose the press and the focus after all. */
    private void put(KeptRow<V> row, int at) {
        if (at >= getComponentCount() || !getComponentAt(at).equals(row)) {
            addComponentAtIndex(at, row);
        }
    }
}
