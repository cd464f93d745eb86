package foyer.server.sites.store;

import foyer.contract.words.CounterId;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServiceCode;
import foyer.server.sites.Counter;
import foyer.server.sites.Direction;
import foyer.server.sites.SiteNode;
import foyer.server.sites.WorkProfile;
import foyer.server.yaml.YamlMap;
import foyer.server.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Profiles, nodes and counters, in this order: counters refer to both. */
final class PlacesReader {
    private final TextsReader texts;
    private final Names serviceNames;
    private final Names profileNames = new Names("profile");
    private final Names nodeNames = new Names("node");
    private final Names displayNames = new Names("display");
    private final Names counterNames = new Names("counter");
    private final Names marks = new Names("mark");

    PlacesReader(TextsReader texts, Names serviceNames) {
        this.texts = texts;
        this.serviceNames = serviceNames;
    }

    List<WorkProfile> profiles(YamlMap root) {
        return PartsReader.each(root.getList("profiles"), this::profile);
    }

    List<SiteNode> nodes(YamlMap root) {
        return PartsReader.each(root.getList("nodes"), this::node);
    }

    List<Counter> counters(YamlMap root) {
        var at = root.find("counters");
        var counters = PartsReader.each(root.getList("counters"), this::counter);
        if (at != null && counterNames.all().isEmpty()) {
            at.fault("has no counter, accepted is at least one");
        }
        return counters;
    }

    private @Nullable WorkProfile profile(YamlMap map) {
        var id = PartsReader.name(map, "id", profileNames, Function.identity());
        var name = texts.get(map, "name");
        var services = new ArrayList<ServiceCode>();
        var seen = new HashSet<ServiceCode>();
        for (var item : map.getList("services")) {
            var code = item.as(ServiceCode::new);
            if (code == null) {
                continue;
            }
            serviceNames.refer(code.value(), item);
            if (seen.add(code)) {
                services.add(code);
            } else {
                item.fault("service '" + code + "' is there twice");
            }
        }
        return id == null || name == null
                ? null
                : map.self().tryTo(() -> new WorkProfile(id, name, services));
    }

    private @Nullable SiteNode node(YamlMap map) {
        var id = PartsReader.name(map, "id", nodeNames, NodeId::new);
        var roleAt = map.get("role");
        var role = roleAt == null ? null : word(roleAt, "role", SiteNode.Role.values());
        var name = texts.get(map, "name");
        var mark = role == SiteNode.Role.KIOSK ? mark(map) : Integer.valueOf(0);
        if (id != null && role == SiteNode.Role.DISPLAY) {
            displayNames.know(id.value(), map.self());
        }
        return id == null || role == null || name == null || mark == null
                ? null
                : map.self().tryTo(() -> new SiteNode(id, role, mark, name));
    }

    private @Nullable Integer mark(YamlMap map) {
        var at = map.get("mark");
        var mark = at == null ? null : at.asNumber(1, SiteNode.MAX_MARK);
        if (at != null && mark != null) {
            marks.declare(mark.toString(), at);
        }
        return mark;
    }

    private @Nullable Counter counter(YamlMap map) {
        var id = PartsReader.name(map, "id", counterNames, CounterId::new);
        var label = texts.get(map, "label");
        var profile = PartsReader.reference(map.get("profile"), profileNames);
        var directionsAt = map.find("directions");
        Map<NodeId, Direction> directions =
                directionsAt == null ? Map.of() : directions(directionsAt);
        return id == null || label == null || profile == null
                ? null
                : map.self().tryTo(() -> new Counter(id, label, profile, directions));
    }

    private Map<NodeId, Direction> directions(YamlValue at) {
        var directions = new LinkedHashMap<NodeId, Direction>();
        var map = at.asMap();
        if (map == null) {
            return directions;
        }
        map.all()
                .forEach(
                        (key, value) -> {
                            displayNames.refer(key, map.keyAt(key));
                            var node = value.tryTo(() -> new NodeId(key));
                            var direction = word(value, "direction", Direction.values());
                            if (node != null && direction != null) {
                                directions.put(node, direction);
                            }
                        });
        return directions;
    }

    private static <E extends Enum<E>> @Nullable E word(YamlValue at, String what, E[] words) {
        var text = at.asText();
        if (text == null) {
            return null;
        }
        for (var word : words) {
            if (word.name().toLowerCase(Locale.ROOT).equals(text)) {
                return word;
            }
        }
        at.faultUnknown(
                what,
                text,
                Stream.of(words)
                        .map(word -> word.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
        return null;
    }
}
