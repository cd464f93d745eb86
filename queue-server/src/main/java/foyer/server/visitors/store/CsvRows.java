package foyer.server.visitors.store;

import java.util.ArrayList;
import java.util.List;

/** The cells of comma-separated values, each row with the line it begins in. Used once. */
final class CsvRows {
    private final String text;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int rowLine = 1;

    /**
     * @param line counted from 1
     */
    record Row(int line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    private CsvRows(String text) {
        this.text = text;
        int end = text.indexOf('\n');
        var first = end < 0 ? text : text.substring(0, end);
        this.separator = first.contains(";") && !first.contains(",") ? ';' : ',';
    }

    /** Without empty lines. */
    static List<Row> read(String text) {
        return new CsvRows(text).read();
    }

    private List<Row> read() {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            }
            if (quoted) {
                boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                quoted = c != '"' || doubled;
                if (quoted) {
                    cell.append(c);
                }
                i += doubled ? 1 : 0;
            } else {
                quoted = c == '"';
                plain(c);
            }
        }
        endRow();
        return rows;
    }

    private void plain(char c) {
        if (c == separator) {
            endCell();
        } else if (c == '\n') {
            endRow();
        } else if (c != '\r' && c != '"') {
            cell.append(c);
        }
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        boolean empty = cells.size() == 1 && cells.getFirst().isBlank();
        if (!empty) {
            rows.add(new Row(rowLine, cells));
        }
        cells = new ArrayList<>();
        rowLine = line;
    }
}
