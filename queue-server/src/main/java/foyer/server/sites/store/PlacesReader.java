package foyer.server.sites.store;

import foyer.contract.words.CounterId;
import foyer.contract.words.NodeId;
import foyer.server.sites.BoardRoom;
import foyer.server.sites.Counter;
import foyer.server.sites.Direction;
import foyer.server.sites.DisplayPlan;
import foyer.server.sites.SiteNode;
import foyer.server.sites.WorkProfile;
import foyer.server.yaml.YamlMap;
import foyer.server.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Profiles, nodes and counters, in this order: counters refer to both. */
final class PlacesReader {
    private final TextsReader texts;
    private final ProfilesReader profiles;
    private final DisplaysReader displays;
    private final Names nodeNames = new Names("node");
    private final Names displayNames = new Names("display");
    private final Names counterNames = new Names("counter");
    private final Names marks = new Names("mark");

    PlacesReader(TextsReader texts, Names serviceNames, DisplaysReader displays) {
        this.displays = displays;
        this.texts = texts;
        this.profiles = new ProfilesReader(texts, serviceNames);
    }

    Names profileNames() {
        return profiles.names();
    }

    List<WorkProfile> profiles(YamlMap root) {
        return profiles.profiles(root);
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
        displays.refer(counterNames);
        return counters;
    }

    private @Nullable SiteNode node(YamlMap map) {
        var id = PartsReader.name(map, "id", nodeNames, NodeId::new);
        var roleAt = map.get("role");
        var role = roleAt == null ? null : Keyword.read(roleAt, "role", SiteNode.Role.values());
        var name = texts.get(map, "name");
        var mark = role == SiteNode.Role.KIOSK ? mark(map) : Integer.valueOf(0);
        var display = role == SiteNode.Role.DISPLAY ? displays.plan(map) : DisplayPlan.USUAL;
        if (id != null && role == SiteNode.Role.DISPLAY) {
            displayNames.know(id.value(), map.self());
            PartsReader.count("display", displayNames.all().size(), BoardRoom.DISPLAYS, map);
        }
        return id == null || role == null || name == null || mark == null || display == null
                ? null
                : map.self().tryTo(() -> new SiteNode(id, role, mark, name, display));
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
        var profile = PartsReader.reference(map.get("profile"), profiles.names());
        var directionsAt = map.find("directions");
        Map<NodeId, Direction> directions =
                directionsAt == null ? Map.of() : directions(directionsAt);
        var abilities = RulesReader.abilities(map.find("abilities"));
        if (id != null) {
            PartsReader.count("counter", counterNames.all().size(), BoardRoom.COUNTERS, map);
        }
        return id == null || label == null || profile == null
                ? null
                : map.self().tryTo(() -> new Counter(id, label, profile, directions, abilities));
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
                            var direction = Keyword.read(value, "direction", Direction.values());
                            if (node != null && direction != null) {
                                directions.put(node, direction);
                            }
                        });
        return directions;
    }
}
