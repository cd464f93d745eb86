package foyer.server.ticketing.loop;

import foyer.server.ticketing.NoteId;
import java.util.regex.Pattern;

/**
 * A colleague's words about a customer. Personal: they are kept beside the journal, which knows
 * only their id, and deleted after {@link SiteLoop#NOTES_KEPT}.
 */
public record Note(NoteId id, String text) {
    public static final int MAX = 300;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    public Note {
        if (text.length() > MAX) {
            throw new IllegalArgumentException("a note is at most " + MAX + " characters");
        }
        if (text.isBlank() || CONTROL.matcher(text).find()) {
            throw new IllegalArgumentException("a note is one line with something in it");
        }
    }

    /** What was typed as one line that is not too long; a page lets nobody type more. */
    public static String line(String typed) {
        var line = CONTROL.matcher(typed).replaceAll(" ").strip();
        return line.length() > MAX ? line.substring(0, MAX) : line;
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Note[" + id + "]";
    }
}
