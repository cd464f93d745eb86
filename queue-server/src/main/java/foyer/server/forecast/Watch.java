package foyer.server.forecast;

/** What a play is played for. */
public interface Watch {
    void called(int entry, int counter, double at);

    /** It would have been their turn then, but they left before. */
    void missing(int entry, int counter, double at);

    /** Nothing more needs to be known. */
    boolean seenEnough();
}
