package foyer.contract;

/** What came out of received bytes: a message, or why not. */
public sealed interface Decoded<T> {
    record Ok<T>(T message) implements Decoded<T> {}

    /**
     * @param fault what kind of wrong it is
     * @param where the field, or empty for the whole message
     * @param problem what was wrong and what is accepted; safe to log
     */
    record Refused<T>(Fault fault, String where, String problem) implements Decoded<T> {}

    /** Kinds of wrong. */
    enum Fault {
        TOO_LARGE,
        NOT_JSON,
        WRONG_VERSION,
        BAD_FIELD
    }
}
