package foyer.server.sites.store;

import foyer.server.sites.OfferRoom;
import foyer.server.sites.ServiceGroup;
import foyer.server.yaml.YamlMap;
import foyer.server.yaml.YamlValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Groups of services, which may stand within each other, in any order, but in no circle. */
final class GroupsReader {
    private final TextsReader texts;
    private final NumbersReader numbers;
    private final Prefixes prefixes;
    private final Names names = new Names("group");
    private final Map<String, YamlValue> within = new LinkedHashMap<>();
    private int tiles;

    GroupsReader(TextsReader texts, NumbersReader numbers, Prefixes prefixes) {
        this.texts = texts;
        this.numbers = numbers;
        this.prefixes = prefixes;
    }

    Names names() {
        return names;
    }

    List<ServiceGroup> groups(YamlMap root) {
        var groups = PartsReader.each(root.getList("groups"), this::group);
        var outer = new HashMap<String, String>();
        within.forEach(
                (id, at) -> {
                    var other = PartsReader.reference(at, names);
                    if (other != null) {
                        outer.put(id, other);
                    }
                });
        checkCircles(outer);
        return groups;
    }

    private @Nullable ServiceGroup group(YamlMap map) {
        var id = PartsReader.name(map, "id", names, Function.identity());
        var name = texts.get(map, "name");
        var hint = texts.find(map, "hint");
        var icon = PartsReader.text(map, "icon");
        var withinAt = map.find("within");
        var outer = withinAt == null ? null : withinAt.asText();
        if (id != null && withinAt != null && outer != null) {
            within.putIfAbsent(id, withinAt);
        }
        if (id != null && withinAt == null) {
            PartsReader.count("group beside others", ++tiles, OfferRoom.GROUPS, map);
        }
        var prefix = prefixes.ofGroup(map, id);
        var style = numbers.style(map);
        return id == null || name == null || icon == null
                ? null
                : map.self()
                        .tryTo(() -> new ServiceGroup(id, name, hint, icon, outer, prefix, style));
    }

    /** Each circle is named once, where the first of its groups says what it is within. */
    private void checkCircles(Map<String, String> outer) {
        var named = new HashSet<String>();
        for (var id : within.keySet()) {
            var way = new LinkedHashSet<String>();
            var at = id;
            while (at != null && way.add(at)) {
                at = outer.get(at);
            }
            if (id.equals(at) && named.addAll(way)) {
                var circle = String.join(" within ", way) + " within " + id;
                java.util.Objects.requireNonNull(within.get(id))
                        .fault("the group is within itself: " + circle);
            }
        }
    }
}
