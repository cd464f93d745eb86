package foyer.server.forecast.replay;

import foyer.server.forecast.Happening;
import foyer.server.forecast.days.PlayedDay;
import foyer.server.forecast.days.SimulatedDay;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Simulated days as another system would export them. */
final class ExportedDays {
    static final String HEADER =
            "arrived_at,service,priority,called_at,started_at,finished_at,counter,left_at";

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

    private final List<String> lines = new ArrayList<>(List.of(HEADER));
    private final boolean counters;

    ExportedDays(boolean counters) {
        this.counters = counters;
    }

    List<String> lines() {
        return lines;
    }

    /** The number of the day counts working days from a Monday on. */
    ExportedDays add(int number, SimulatedDay day) {
        var midnight = MONDAY.plusDays(number / 5 * 7L + number % 5).atStartOfDay();
        Map<Integer, String[]> rows = new HashMap<>();
        for (var happening : PlayedDay.play(day)) {
            var at = midnight.plusNanos((long) (happening.at() * 1e9)).withNano(0).toString();
            switch (happening) {
                case Happening.Arrived one -> {
                    rows.put(one.customer(), row(at, "s" + one.service()));
                }
                case Happening.Called one -> {
                    rows.get(one.customer())[3] = at;
                    rows.get(one.customer())[6] = counters ? "c" + one.counter() : "";
                }
                case Happening.Started one -> rows.get(one.customer())[4] = at;
                case Happening.Finished one -> rows.get(one.customer())[5] = at;
                case Happening.Missed one -> rows.get(one.customer())[5] = at;
                case Happening.GaveUp one -> rows.get(one.customer())[7] = at;
                case Happening.Withdrawn one -> rows.remove(one.customer());
                case Happening.Manned one -> {}
                case Happening.Left one -> {}
            }
        }
        rows.keySet().stream()
                .sorted()
                .map(rows::get)
                .filter(row -> !row[3].isEmpty() || !row[7].isEmpty())
                .forEach(row -> lines.add(String.join(",", row)));
        return this;
    }

    private static String[] row(String at, String service) {
        return new String[] {at, service, "", "", "", "", "", ""};
    }

    static LocalDateTime monday() {
        return MONDAY.atStartOfDay();
    }
}
