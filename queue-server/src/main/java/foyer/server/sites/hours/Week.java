package foyer.server.sites.hours;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Map;

/** Opening hours by weekday; a day that is not named is closed. */
public record Week(Map<DayOfWeek, Spans> days) {
    public static final Week ALWAYS = daily(Spans.WHOLE_DAY);

    public Week {
        var open = new EnumMap<DayOfWeek, Spans>(DayOfWeek.class);
        days.forEach(
                (day, spans) -> {
                    if (!spans.isClosed()) {
                        open.put(day, spans);
                    }
                });
        days = java.util.Collections.unmodifiableMap(open);
    }

    public static Week daily(Spans spans) {
        var days = new EnumMap<DayOfWeek, Spans>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            days.put(day, spans);
        }
        return new Week(days);
    }

    public Spans on(DayOfWeek day) {
        return days.getOrDefault(day, Spans.CLOSED);
    }
}
