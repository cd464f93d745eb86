package foyer.server.ticketing;

/**
 * How a customer found the visit: four marks and one answer, each of which may be left out. Nothing
 * in it says who they are.
 *
 * @param welcome how they were received
 * @param waiting how the wait was
 * @param efficiency how well the work was done
 * @param result how good the result is for them
 * @param settled whether everything was settled the first time
 */
public record Survey(int welcome, int waiting, int efficiency, int result, Settled settled) {
    public static final int WORST = 1;
    public static final int BEST = 5;

    /** Of a mark that was left out. */
    public static final int UNSAID = 0;

    /** Whether they need not come again. */
    public enum Settled {
        YES,
        NO,
        UNSAID
    }

    public Survey {
        for (int mark : new int[] {welcome, waiting, efficiency, result}) {
            if (mark != UNSAID && (mark < WORST || mark > BEST)) {
                throw new IllegalArgumentException(
                        "a mark is " + mark + ", accepted are " + WORST + " to " + BEST);
            }
        }
        boolean empty = welcome + waiting + efficiency + result == UNSAID;
        if (empty && settled == Settled.UNSAID) {
            throw new IllegalArgumentException("nothing was answered");
        }
    }
}
