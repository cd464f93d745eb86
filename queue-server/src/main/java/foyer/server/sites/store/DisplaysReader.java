package foyer.server.sites.store;

import foyer.contract.words.CounterId;
import foyer.contract.words.Daily;
import foyer.server.sites.DisplayPlan;
import foyer.server.sites.DisplayRules;
import foyer.server.sites.HallMessage;
import foyer.server.yaml.YamlMap;
import foyer.server.yaml.YamlValue;
import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What displays are for, and what holds for all of them. Used once for a file. */
final class DisplaysReader {
    private final Names messageNames = new Names("message");
    private final Map<YamlValue, String> zones = new LinkedHashMap<>();

    /** The plan of one display; as usual where the file says nothing. */
    @Nullable DisplayPlan plan(YamlMap node) {
        var at = node.find("display");
        if (at == null) {
            return DisplayPlan.USUAL;
        }
        var map = at.asMap();
        if (map == null) {
            return null;
        }
        try (map) {
            var layoutAt = map.find("layout");
            var layout =
                    layoutAt == null
                            ? DisplayPlan.Layout.CALLS_AND_WAITS
                            : Keyword.read(layoutAt, "layout", DisplayPlan.Layout.values());
            var counters = zone(map.find("counters"));
            int volume = volume(map, DisplayPlan.FULL_VOLUME);
            var quietAt = map.find("quiet");
            var quiet = quietAt == null ? null : quiet(quietAt);
            return layout == null || counters == null
                    ? null
                    : at.tryTo(() -> new DisplayPlan(layout, counters, volume, quiet));
        }
    }

    /** Counters are read after the displays they refer to, so their names are looked at then. */
    void refer(Names counterNames) {
        zones.forEach((at, name) -> counterNames.refer(name, at));
    }

    private @Nullable Set<CounterId> zone(@Nullable YamlValue at) {
        var zone = new LinkedHashSet<CounterId>();
        var items = at == null ? null : at.asListOrOne();
        if (at == null || items == null) {
            return at == null ? zone : null;
        }
        for (var item : items) {
            var counter = item.as(CounterId::new);
            if (counter != null && !zone.add(counter)) {
                item.fault("counter '" + counter + "' is there twice");
            } else if (counter != null) {
                zones.put(item, counter.value());
            }
        }
        if (items.isEmpty()) {
            at.fault("names no counter; left out, it is all of them");
        }
        return zone;
    }

    private static int volume(YamlMap map, int usual) {
        var at = map.find("volume");
        var volume = at == null ? null : at.asNumber(0, DisplayPlan.FULL_VOLUME);
        return volume == null ? usual : volume;
    }

    private static DisplayPlan.@Nullable Quiet quiet(YamlValue at) {
        var map = at.asMap();
        if (map == null) {
            return null;
        }
        try (map) {
            map.get("from");
            map.get("until");
            var hours = hours(map);
            int volume = volume(map, 0);
            return hours == null ? null : at.tryTo(() -> new DisplayPlan.Quiet(hours, volume));
        }
    }

    /** One of the two may be left out: the day's beginning or end. */
    private static @Nullable Daily hours(YamlMap map) {
        var from = time(map, "from");
        var until = time(map, "until");
        if (from == null && until == null) {
            return null;
        }
        return map.self()
                .tryTo(
                        () ->
                                new Daily(
                                        from == null ? LocalTime.MIDNIGHT : from,
                                        until == null ? LocalTime.MIDNIGHT : until));
    }

    private static @Nullable LocalTime time(YamlMap map, String key) {
        var at = map.find(key);
        return at == null ? null : SiteReader.time(at);
    }

    @Nullable DisplayRules rules(YamlMap root, TextsReader texts) {
        var messages = messages(root, texts);
        var at = root.find("displays");
        if (at == null) {
            var usual = DisplayRules.USUAL;
            return root.self()
                    .tryTo(() -> new DisplayRules(usual.alarm(), usual.reloadAt(), messages));
        }
        var map = at.asMap();
        if (map == null) {
            return null;
        }
        try (map) {
            var alarm = alarm(map);
            var reloadAt = time(map, "reloadAt");
            return at.tryTo(
                    () ->
                            new DisplayRules(
                                    alarm,
                                    reloadAt == null ? DisplayRules.USUAL.reloadAt() : reloadAt,
                                    messages));
        }
    }

    /** Kept by id, so that one that is there twice is named once. */
    private List<HallMessage> messages(YamlMap root, TextsReader texts) {
        var byId = new LinkedHashMap<String, HallMessage>();
        if (root.find("messages") != null) {
            PartsReader.each(root.getList("messages"), map -> message(map, texts))
                    .forEach(message -> byId.putIfAbsent(message.id(), message));
        }
        return List.copyOf(byId.values());
    }

    private static Duration alarm(YamlMap map) {
        var at = map.find("alarmSeconds");
        var seconds =
                at == null
                        ? null
                        : at.asNumber(
                                (int) DisplayRules.SHORTEST_ALARM.toSeconds(),
                                (int) DisplayRules.LONGEST_ALARM.toSeconds());
        return seconds == null ? DisplayRules.USUAL.alarm() : Duration.ofSeconds(seconds);
    }

    private @Nullable HallMessage message(YamlMap map, TextsReader texts) {
        var id = PartsReader.name(map, "id", messageNames, Function.identity());
        var text = texts.get(map, "text", HallMessage.LONGEST);
        var hours = hours(map);
        return id == null || text == null
                ? null
                : map.self().tryTo(() -> new HallMessage(id, text, hours));
    }
}
