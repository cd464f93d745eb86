package foyer.server.journal;

/** Whether a site's journal is what was written. */
public sealed interface Verdict {
    /**
     * @param events as many as were ever written
     */
    record Sound(long events) implements Verdict {}

    /**
     * @param seq the first event that is wrong
     */
    record Broken(long seq, String what) implements Verdict {}
}
