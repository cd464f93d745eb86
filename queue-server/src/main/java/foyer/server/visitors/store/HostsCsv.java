package foyer.server.visitors.store;

import foyer.server.visitors.Host;
import foyer.server.visitors.HostId;
import foyer.server.yaml.Faults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Hosts as comma-separated values (RFC 4180) with a first line that names the columns, in any
 * order; semicolons will do as well, as several offices' spreadsheets write them. Used once.
 */
final class HostsCsv {
    static final int MOST = 20_000;
    private static final Set<String> COLUMNS = Set.of("id", "name", "department", "email", "left");

    private final Faults faults;
    private final List<Host> hosts = new ArrayList<>();
    private final Map<HostId, Integer> lines = new HashMap<>();

    HostsCsv(Faults faults) {
        this.faults = faults;
    }

    List<Host> read(String text) {
        var bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var rows = CsvRows.read(bare);
        if (rows.isEmpty()) {
            faults.add(1, 1, "", "the file is empty");
            return hosts;
        }
        if (rows.size() > MOST + 1) {
            faults.add(1, 1, "", "has " + rows.size() + " lines, accepted are " + MOST);
            return hosts;
        }
        var columns = columns(rows.getFirst());
        if (faults.isEmpty()) {
            rows.stream().skip(1).forEach(row -> add(row, columns));
        }
        return hosts;
    }

    private List<String> columns(CsvRows.Row row) {
        var columns =
                row.cells().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
        for (var column : columns) {
            if (!COLUMNS.contains(column)) {
                fault(row, "'" + column + "' is no column, accepted are " + sorted());
            }
        }
        if (!columns.contains("id") || !columns.contains("name")) {
            fault(row, "the first line has to name the columns id and name");
        }
        return columns;
    }

    private static List<String> sorted() {
        return COLUMNS.stream().sorted().toList();
    }

    private void add(CsvRows.Row row, List<String> columns) {
        if (row.cells().size() != columns.size()) {
            fault(row, "has " + row.cells().size() + " cells, accepted are " + columns.size());
            return;
        }
        try {
            var host = host(row, columns);
            var before = lines.putIfAbsent(host.id(), row.line());
            if (before == null) {
                hosts.add(host);
            } else {
                fault(row, "'" + host.id() + "' is there twice, first in line " + before);
            }
        } catch (IllegalArgumentException e) {
            fault(row, String.valueOf(e.getMessage()));
        }
    }

    private static Host host(CsvRows.Row row, List<String> columns) {
        var mail = cell(row, columns, "email");
        return new Host(
                new HostId(cell(row, columns, "id")),
                cell(row, columns, "name"),
                cell(row, columns, "department"),
                mail.isEmpty() ? null : mail,
                !isYes(cell(row, columns, "left")));
    }

    private static boolean isYes(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "1" -> true;
            case "no", "false", "0", "" -> false;
            default ->
                    throw new IllegalArgumentException("left is neither yes nor no, nor left out");
        };
    }

    private static String cell(CsvRows.Row row, List<String> columns, String name) {
        int index = columns.indexOf(name);
        return index < 0 ? "" : row.cells().get(index).strip();
    }

    private void fault(CsvRows.Row row, String problem) {
        faults.add(row.line(), 1, "", problem);
    }
}
