package foyer.server.journal;

import java.time.Instant;

/**
 * Words about a person: written in the same transaction as the events that name them by id, but
 * beside the journal, so that they can be deleted and the journal still adds up.
 *
 * @param id by which events know it; unique within a site
 */
public record PersonRow(String id, Instant at, String text) {
    /** More is a document. */
    public static final int MAX_TEXT = 2_000;

    public PersonRow {
        if (id.isEmpty() || text.length() > MAX_TEXT) {
            throw new IllegalArgumentException(
                    "a person's row has an id and at most " + MAX_TEXT + " characters");
        }
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "PersonRow[" + id + "]";
    }
}
