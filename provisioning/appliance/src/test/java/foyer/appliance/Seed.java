package foyer.appliance;

import java.util.List;

/**
 * Something about a person that a day of work brings, in words found nowhere else.
 *
 * @see Seeds
 */
// List.of is as good as immutable, which the checker does not know.
@SuppressWarnings("ImmutableEnumChecker")
enum Seed {
    /** Kept for the evacuation roll and deleted later: docs/decisions/0009. */
    VISITOR("Ada Quillfeather", List.of("Quillfeather"), List.of("server/visitors.db")),
    ORGANISATION("Umbrellworks Ltd", List.of("Umbrellworks"), List.of("server/visitors.db")),
    /** A colleague is called so, too. */
    HOST_AS_TYPED("Novak", List.of("Novak"), List.of("server/visitors.db", "hosts.yaml")),
    /** Not a word but a tick, so it is looked for as it would stand in a message or a log. */
    EVACUATION_HELP("Yes", List.of("needsHelp\":true", "needsHelp=true"), List.of()),
    /** Told words and contacts have a file and ages of their own: docs/decisions/0011. */
    COMPLAINT(
            "The lightwell dripped on my manuscripts",
            List.of("lightwell", "manuscripts"),
            List.of("server/feedback.db")),
    EMAIL(
            "ottoline.marrow@tidewater.example",
            List.of("ottoline", "tidewater"),
            List.of("server/feedback.db")),
    SEARCHED("granddads dovecote", List.of("granddads", "dovecote"), List.of()),
    /** Beside the journal, in a table of the same file, for two days: docs/decisions/0008. */
    NOTE(
            "cried about the eiderdown",
            List.of("eiderdown"),
            // Tests copy the journal to look into it.
            List.of("server/journal.db", "server/journal-copy.db")),
    /** Brought by the administrator's table; kept so that somebody can check in by name. */
    APPOINTMENT(
            "Ioana Popescu",
            List.of("Popescu"),
            List.of("appointments.csv", "server/appointments.db"));

    private final String words;
    private final List<String> traces;
    private final List<String> homes;

    /**
     * @param words as a person says or types them
     * @param traces what gives them away, also in an address or cut into words
     * @param homes where they may stand: beginnings of paths within the data's folder
     */
    Seed(String words, List<String> traces, List<String> homes) {
        this.words = words;
        this.traces = traces;
        this.homes = homes;
    }

    String words() {
        return words;
    }

    List<String> traces() {
        return traces;
    }

    boolean isAtHomeIn(String path) {
        return homes.stream().anyMatch(path::startsWith);
    }
}
