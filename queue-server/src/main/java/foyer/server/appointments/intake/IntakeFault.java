package foyer.server.appointments.intake;

/**
 * One thing wrong with what came in. Repeats nothing that could be somebody's.
 *
 * @param line counted from 1
 */
public record IntakeFault(int line, String problem) {
    /** More are no help to anybody. */
    public static final int MAX = 200;

    @Override
    public String toString() {
        return "line " + line + ": " + problem;
    }
}
