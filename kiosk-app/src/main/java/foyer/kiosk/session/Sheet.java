package foyer.kiosk.session;

import foyer.contract.words.IntentId;
import org.jspecify.annotations.Nullable;

/**
 * The paper of a leaflet: one for each look at it, so that nobody empties a roll by pressing.
 *
 * @param job the print under way, or the last; null before it
 */
public record Sheet(@Nullable IntentId job, State state) {
    /** It can be asked for. */
    public static final Sheet OFFERED = new Sheet(null, State.OFFERED);

    /** There is no printer: nothing is said of paper. */
    public static final Sheet NEVER = new Sheet(null, State.NEVER);

    /** How it is. */
    public enum State {
        OFFERED,
        PRINTING,
        PRINTED,
        FAILED,
        NEVER
    }

    Sheet came(IntentId printed, boolean confirmed) {
        return printed.equals(job)
                ? new Sheet(job, confirmed ? State.PRINTED : State.FAILED)
                : this;
    }
}
