package foyer.server.sites.store;

import foyer.contract.words.ServiceCode;
import foyer.server.sites.hours.Opening;
import foyer.server.sites.hours.Spans;
import foyer.server.sites.hours.SpecialDays;
import foyer.server.sites.hours.Week;
import foyer.server.yaml.YamlMap;
import foyer.server.yaml.YamlValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The house's hours and special days. */
final class OpeningReader {
    private record Placed(SpecialDays days, YamlValue at) {
        boolean contradicts(Placed other) {
            return other.days.contradicts(days);
        }
    }

    private final TextsReader texts;
    private final Names serviceNames;

    OpeningReader(TextsReader texts, Names serviceNames) {
        this.texts = texts;
        this.serviceNames = serviceNames;
    }

    @Nullable Opening opening(YamlMap root) {
        var hoursAt = root.find("hours");
        var week = hoursAt == null ? Week.ALWAYS : HoursReader.week(hoursAt);
        var specialAt = root.find("specialDays");
        var special = specialAt == null ? List.<SpecialDays>of() : specialDays(specialAt);
        return week == null || special == null
                ? null
                : root.self().tryTo(() -> new Opening(week, special));
    }

    private @Nullable List<SpecialDays> specialDays(YamlValue at) {
        var items = at.asList();
        if (items == null) {
            return null;
        }
        if (items.size() > Opening.MOST_SPECIAL_DAYS) {
            at.fault(
                    "has "
                            + items.size()
                            + " special days, accepted are at most "
                            + Opening.MOST_SPECIAL_DAYS);
            return null;
        }
        var placed = new ArrayList<Placed>();
        boolean contradictory = false;
        for (var days : PartsReader.each(items, this::placed)) {
            var other = placed.stream().filter(days::contradicts).findFirst();
            other.ifPresent(one -> days.at().fault(contradiction(days, one)));
            contradictory |= other.isPresent();
            placed.add(days);
        }
        return contradictory ? null : placed.stream().map(Placed::days).toList();
    }

    private static String contradiction(Placed days, Placed other) {
        return "special days "
                + days.days().dates()
                + " overlap special days "
                + other.days().dates()
                + " of line "
                + other.at().line();
    }

    private @Nullable Placed placed(YamlMap map) {
        var on = date(map.find("on"));
        var from = on == null ? date(wanted(map, "from")) : on;
        var to = on == null ? date(wanted(map, "to")) : on;
        var hoursAt = map.find("hours");
        var hours = hoursAt == null ? Spans.CLOSED : HoursReader.spans(hoursAt);
        var services = services(map.find("services"));
        var name = texts.find(map, "name");
        if (from == null || to == null || hours == null) {
            return null;
        }
        var days = map.self().tryTo(() -> new SpecialDays(from, to, hours, services, name));
        return days == null ? null : new Placed(days, map.self());
    }

    /** Either "on", or both of the others. */
    private static @Nullable YamlValue wanted(YamlMap map, String key) {
        return map.find("on") == null ? map.get(key) : map.find(key);
    }

    private static @Nullable LocalDate date(@Nullable YamlValue at) {
        var text = at == null ? null : at.asText();
        if (at == null || text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            at.fault("is '" + text + "', accepted is a date such as 2026-12-25");
            return null;
        }
    }

    private Set<ServiceCode> services(@Nullable YamlValue at) {
        var items = at == null ? null : at.asList();
        var codes = new LinkedHashSet<ServiceCode>();
        if (at == null || items == null) {
            return codes;
        }
        for (var item : items) {
            var code = item.as(ServiceCode::new);
            if (code != null) {
                serviceNames.refer(code.value(), item);
                codes.add(code);
            }
        }
        if (items.isEmpty()) {
            at.fault("names no service; leave it out when every service is meant");
        }
        return codes;
    }
}
