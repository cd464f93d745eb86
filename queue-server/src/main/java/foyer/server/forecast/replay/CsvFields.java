package foyer.server.forecast.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fields of one line as RFC 4180 has them; a quoted field ends on its line. */
final class CsvFields {
    static final int MOST_FIELDS = 200;

    private final String line;
    private final char separator;
    private final List<String> fields = new ArrayList<>();
    private int at;

    private CsvFields(String line, char separator) {
        this.line = line;
        this.separator = separator;
    }

    /** Empty: a quote is never closed, or there are far too many fields. */
    static Optional<List<String>> split(String line, char separator) {
        var fields = new CsvFields(line, separator);
        return fields.readAll() ? Optional.of(fields.fields) : Optional.empty();
    }

    /** The one that the header has most of: comma, semicolon or tab. */
    static char separatorOf(String header) {
        char best = ',';
        for (char one : new char[] {';', '\t'}) {
            if (count(header, one) > count(header, best)) {
                best = one;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(one -> one == wanted).count();
    }

    private boolean readAll() {
        while (fields.size() < MOST_FIELDS) {
            boolean opens = at < line.length() && line.charAt(at) == '"';
            boolean closed = opens ? quoted() : plain();
            if (!closed) {
                return false;
            }
            if (at >= line.length()) {
                return true;
            }
            at++;
        }
        return false;
    }

    private boolean plain() {
        int end = line.indexOf(separator, at);
        int to = end < 0 ? line.length() : end;
        fields.add(line.substring(at, to).strip());
        at = to;
        return true;
    }

    private boolean quoted() {
        var text = new StringBuilder();
        for (at++; at < line.length(); at++) {
            char one = line.charAt(at);
            if (one != '"') {
                text.append(one);
            } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
                text.append('"');
                at++;
            } else {
                at++;
                fields.add(text.toString().strip());
                return at >= line.length() || line.charAt(at) == separator;
            }
        }
        return false;
    }
}
