package foyer.server.sites.store;

import foyer.server.sites.hours.Span;
import foyer.server.sites.hours.Spans;
import foyer.server.sites.hours.Week;
import foyer.server.yaml.YamlMap;
import foyer.server.yaml.YamlValue;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hours of a day and of a week. */
final class HoursReader {
    static final String CLOSED = "closed";

    /** Keys that stand for several days, and the days they stand for. */
    private static final Map<String, List<DayOfWeek>> SEVERAL =
            Map.of(
                    "daily", List.of(DayOfWeek.values()),
                    "weekdays", List.of(DayOfWeek.values()).subList(0, 5));

    private HoursReader() {}

    static @Nullable Week week(YamlValue at) {
        var map = at.asMap();
        if (map == null) {
            return null;
        }
        try (map) {
            var days = new EnumMap<DayOfWeek, Spans>(DayOfWeek.class);
            var written = new LinkedHashMap<DayOfWeek, String>();
            for (var day : DayOfWeek.values()) {
                read(map, day.name().toLowerCase(Locale.ROOT), List.of(day), days, written);
            }
            for (var key : List.of("weekdays", "daily")) {
                read(map, key, SEVERAL.getOrDefault(key, List.of()), days, written);
            }
            return new Week(days);
        }
    }

    private static void read(
            YamlMap map,
            String key,
            List<DayOfWeek> meant,
            Map<DayOfWeek, Spans> days,
            Map<DayOfWeek, String> written) {
        var at = map.find(key);
        if (at == null) {
            return;
        }
        var spans = spans(at);
        for (var day : meant) {
            var before = written.putIfAbsent(day, key);
            if (before != null) {
                map.keyAt(key).fault(twice(map, key, before));
                return;
            }
            if (spans != null) {
                days.put(day, spans);
            }
        }
    }

    private static String twice(YamlMap map, String key, String before) {
        return "'"
                + key
                + "' and '"
                + before
                + "' of line "
                + map.keyAt(before).line()
                + " both give hours of one day; name each day once";
    }

    /** One text or a list of them; the word "closed" is no hours at all. */
    static @Nullable Spans spans(YamlValue at) {
        var items = at.asListOrOne();
        if (items == null) {
            return null;
        }
        var read = new ArrayList<Span>();
        boolean faulty = false;
        for (var item : items) {
            var text = item.asText();
            if (CLOSED.equals(text) && items.size() == 1) {
                return Spans.CLOSED;
            }
            var span = text == null ? null : item.tryTo(() -> Span.parse(text));
            faulty |= span == null || overlaps(item, span, read);
            if (span != null) {
                read.add(span);
            }
        }
        return faulty ? null : at.tryTo(() -> new Spans(read));
    }

    private static boolean overlaps(YamlValue item, Span span, List<Span> before) {
        for (var other : before) {
            if (span.overlaps(other)) {
                item.fault("hours " + span + " overlap hours " + other);
                return true;
            }
        }
        return false;
    }
}
