package foyer.server.appointments.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;

/** Entries of a table whose first row names the columns. */
final class EntriesOfCsv {
    private EntriesOfCsv() {}

    static Entries read(String text) {
        List<Csv.Row> rows;
        try {
            rows = Csv.rows(text);
        } catch (IllegalArgumentException e) {
            return Entries.Faulty.of(1, String.valueOf(e.getMessage()));
        }
        if (rows.isEmpty()) {
            return Entries.Faulty.of(1, "the table is empty; its first row names the columns");
        }
        var header = rows.getFirst();
        var faults = headerFaults(header);
        var entries = new ArrayList<Entry>();
        for (var row : rows.subList(1, rows.size())) {
            if (row.cells().size() > header.cells().size()) {
                faults.add(
                        new IntakeFault(
                                row.line(),
                                "has "
                                        + row.cells().size()
                                        + " values, there are "
                                        + header.cells().size()
                                        + " columns"));
            } else {
                entries.add(entry(header, row));
            }
        }
        return faults.isEmpty()
                ? new Entries.Ok(entries)
                : new Entries.Faulty(faults.subList(0, Math.min(faults.size(), IntakeFault.MAX)));
    }

    private static List<IntakeFault> headerFaults(Csv.Row header) {
        var faults = new ArrayList<IntakeFault>();
        var seen = new HashSet<String>();
        for (int i = 0; i < header.cells().size(); i++) {
            var name = header.cells().get(i);
            if (!EntryCheck.FIELDS.contains(name)) {
                // A table without its first row has somebody's name there: it is not repeated.
                faults.add(
                        new IntakeFault(
                                header.line(),
                                "column "
                                        + (i + 1)
                                        + " is not known; known are "
                                        + String.join(", ", new TreeSet<>(EntryCheck.FIELDS))));
            } else if (!seen.add(name)) {
                faults.add(new IntakeFault(header.line(), "column " + name + " is there twice"));
            }
        }
        return faults;
    }

    private static Entry entry(Csv.Row header, Csv.Row row) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < row.cells().size(); i++) {
            fields.put(header.cells().get(i), row.cells().get(i));
        }
        return new Entry(row.line(), fields);
    }
}
