package foyer.server.sites.store;

import foyer.contract.words.Texts;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One mapping of a file to be written. What is not there or as usual is left out. */
final class Tree {
    private final Map<String, Object> entries = new LinkedHashMap<>();

    Tree with(String key, @Nullable Object value) {
        if (value != null) {
            entries.put(key, value instanceof Tree tree ? tree.entries() : value);
        }
        return this;
    }

    Tree text(String key, @Nullable Object value) {
        return with(key, value == null ? null : value.toString());
    }

    Tree texts(String key, @Nullable Texts texts) {
        if (texts == null) {
            return this;
        }
        var tree = new Tree();
        texts.byLanguage().forEach((language, text) -> tree.with(language.value(), text));
        return with(key, tree);
    }

    Tree minutes(String key, @Nullable Duration value) {
        return with(key, value == null ? null : value.toMinutes());
    }

    Tree minutes(String key, Duration value, Duration usual) {
        return value.equals(usual) ? this : minutes(key, value);
    }

    Tree unless(Object usual, String key, Object value) {
        return Objects.equals(usual, value) ? this : with(key, value);
    }

    Tree some(String key, Collection<?> items) {
        return items.isEmpty() ? this : with(key, items);
    }

    /** Left out when nothing is in it. */
    Tree some(String key, Tree tree) {
        return tree.entries.isEmpty() ? this : with(key, tree);
    }

    Map<String, Object> entries() {
        return entries;
    }
}
