package foyer.server.sites;

import java.util.List;

/**
 * What a kiosk's start screen has beside the services.
 *
 * @param entries in the order they stand
 */
public record Front(List<Entry> entries) {
    /** Services alone. */
    public static final Front USUAL = new Front(List.of());

    public static final int MOST_ENTRIES = 4;

    /** What a kiosk knows to ask for. */
    public enum Entry {
        APPOINTMENT,
        FIND,
        TELL_US,
        VISIT,
        SURVEY
    }

    public Front {
        entries = List.copyOf(entries);
        Bounded.number("number of entries", entries.size(), 0, MOST_ENTRIES);
        SiteChecks.requireUnique("entry", entries, Entry::name);
    }
}
