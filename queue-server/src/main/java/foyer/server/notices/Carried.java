package foyer.server.notices;

/** What came of carrying a notice once. */
public sealed interface Carried {
    /** The next machine has taken it over. */
    record Taken() implements Carried {}

    /**
     * Not now; it is tried again.
     *
     * @param why for the log, without what the notice says or to whom
     */
    record Later(String why) implements Carried {}

    /** It will never be taken, such as an address that does not exist. */
    record Never(String why) implements Carried {}
}
