package foyer.server.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A mapping. Keys nobody asked for are faults: {@link #close} names them. */
public final class YamlMap implements AutoCloseable {
    private final YamlValue self;
    private final Map<String, YamlValue> values = new LinkedHashMap<>();
    private final Map<String, YamlValue> keys = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    YamlMap(YamlValue self, MappingNode node, String path, Faults faults) {
        this.self = self;
        for (var tuple : node.getValue()) {
            var keyAt = new YamlValue(tuple.getKeyNode(), path, faults);
            if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
                keyAt.fault("a key is not a plain text");
                continue;
            }
            var key = scalar.getValue();
            var before = keys.putIfAbsent(key, keyAt);
            if (before != null) {
                keyAt.fault("key '" + key + "' is there twice, first in line " + before.line());
                continue;
            }
            var valuePath = path.isEmpty() ? key : path + "." + key;
            values.put(key, new YamlValue(tuple.getValueNode(), valuePath, faults));
        }
    }

    /** The mapping itself, to complain of it as a whole. */
    public YamlValue self() {
        return self;
    }

    public @Nullable YamlValue find(String key) {
        asked.add(key);
        return values.get(key);
    }

    /** Missing is a fault. */
    public @Nullable YamlValue get(String key) {
        var value = find(key);
        if (value == null) {
            self.fault("'" + key + "' is missing");
        }
        return value;
    }

    /** The items of a list; none when it is missing or no list, which is a fault. */
    public List<YamlValue> getList(String key) {
        var value = get(key);
        var items = value == null ? null : value.asList();
        return items == null ? List.of() : items;
    }

    /** All keys, when they are free words and not a schema. */
    public Map<String, YamlValue> all() {
        asked.addAll(values.keySet());
        return Collections.unmodifiableMap(values);
    }

    /** Where a key stands, to complain of the key and not of its value. */
    public YamlValue keyAt(String key) {
        return keys.getOrDefault(key, self);
    }

    /** The part of the file's text that a key and its value take. */
    public Optional<TextSpan> findSpan(String key) {
        var keyAt = keys.get(key);
        var value = values.get(key);
        return keyAt == null || value == null
                ? Optional.empty()
                : Optional.of(new TextSpan(keyAt.startIndex(), value.endIndex()));
    }

    /** Names the keys nobody asked for. */
    @Override
    public void close() {
        for (var key : keys.entrySet()) {
            if (!asked.contains(key.getKey())) {
                key.getValue().faultUnknown("key", key.getKey(), asked);
            }
        }
    }
}
