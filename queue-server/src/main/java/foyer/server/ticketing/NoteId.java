package foyer.server.ticketing;

import java.util.regex.Pattern;

/**
 * Where a colleague's note about a visit is kept. The note itself is personal and can be deleted,
 * so the queue and its journal know only this.
 */
public record NoteId(String value) {
    private static final int MAX = 40;
    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9-]+");

    public NoteId {
        if (value.isEmpty() || value.length() > MAX || !SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "note id is not 1 to " + MAX + " letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
