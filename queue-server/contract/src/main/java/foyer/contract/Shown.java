package foyer.contract;

import foyer.contract.words.CallId;
import foyer.contract.words.NodeId;

/**
 * A display confirms a call.
 *
 * @param afterMillis from the board's arrival at the node to the confirmation
 */
public record Shown(int v, NodeId node, CallId call, How how, long afterMillis) implements Message {
    public Shown {
        Bounds.notNegative("afterMillis", afterMillis);
    }

    /** Seen on a page that is really rendered, or heard. */
    public enum How {
        SHOWN,
        SPOKEN
    }
}
