package foyer.server.forecast.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which column holds what, by the names in the first line; others are passed over. */
final class Columns {
    enum Column {
        ARRIVED_AT,
        SERVICE,
        PRIORITY,
        CALLED_AT,
        STARTED_AT,
        FINISHED_AT,
        COUNTER,
        LEFT_AT;

        String header() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final char separator;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final List<String> problems = new ArrayList<>();

    Columns(String header) {
        separator = CsvFields.separatorOf(header);
        var names = CsvFields.split(header, separator).orElse(List.of());
        for (int place = 0; place < names.size(); place++) {
            note(names.get(place), place);
        }
        require(places.containsKey(Column.ARRIVED_AT), "there is no column arrived_at");
        require(
                places.containsKey(Column.CALLED_AT) || places.containsKey(Column.STARTED_AT),
                "there is neither a column called_at nor started_at");
    }

    private void note(String name, int place) {
        for (var column : Column.values()) {
            if (column.header().equalsIgnoreCase(name)) {
                require(places.put(column, place) == null, "column " + name + " stands twice");
            }
        }
    }

    private void require(boolean fine, String problem) {
        if (!fine) {
            problems.add(problem);
        }
    }

    /** Empty: the file can be read. */
    List<String> listProblems() {
        return List.copyOf(problems);
    }

    char separator() {
        return separator;
    }

    /** Empty when the line ends before it or the file has no such column. */
    String text(List<String> fields, Column column) {
        var place = places.get(column);
        return place == null || place >= fields.size() ? "" : fields.get(place);
    }

    static String accepted() {
        var names = new ArrayList<String>();
        for (var column : Column.values()) {
            names.add(column.header());
        }
        return "accepted are "
                + String.join(", ", names)
                + "; arrived_at and called_at or"
                + " started_at must be there";
    }
}
