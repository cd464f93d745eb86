package foyer.server.appointments.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of values as spreadsheets write it (RFC 4180): commas or semicolons, whichever the first
 * line has more of; quotes around what holds one of them, doubled inside.
 */
final class Csv {
    static final int MAX_ROWS = 10_000;
    private static final int MAX_CELLS = 40;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * @param line on which it begins
     */
    record Row(int line, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private final String text;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;
    private int line = 1;
    private int rowLine = 1;

    private Csv(String text) {
        this.text = text;
        var first = text.lines().findFirst().orElse("");
        long commas = first.chars().filter(c -> c == ',').count();
        long semicolons = first.chars().filter(c -> c == ';').count();
        this.separator = semicolons > commas ? ';' : ',';
    }

    /**
     * The rows that hold anything.
     *
     * @throws IllegalArgumentException when the text is no table
     */
    static List<Row> rows(String text) {
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return new Csv(marked ? text.substring(1) : text).read();
    }

    private List<Row> read() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (quoted) {
                inQuotes(c);
            } else {
                plain(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException(
                    "the quotes opened in the row of line " + rowLine + " are never closed");
        }
        endRow();
        return rows;
    }

    private void inQuotes(char c) {
        cell.append(c);
        if (c == '\n') {
            line++;
        }
    }

    private void plain(char c) {
        if (c == separator) {
            endCell();
        } else if (c == '\n') {
            endRow();
            line++;
            rowLine = line;
        } else if (c != '\r') {
            cell.append(c);
        }
    }

    private void endCell() {
        if (cells.size() == MAX_CELLS) {
            throw new IllegalArgumentException(
                    "line " + line + " has more than " + MAX_CELLS + " values");
        }
        cells.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        var row = new Row(rowLine, List.copyOf(cells));
        cells = new ArrayList<>();
        if (row.isBlank()) {
            return;
        }
        if (rows.size() > MAX_ROWS) {
            throw new IllegalArgumentException("accepted are at most " + MAX_ROWS + " rows");
        }
        rows.add(row);
    }
}
