package foyer.kiosk.display;

import foyer.contract.Shown;
import foyer.contract.words.NodeId;
import java.time.Duration;
import java.time.Instant;

/** What the display needs of its node. Called by any thread; no call waits for the network. */
public interface DisplayPort {
    NodeId node();

    /**
     * Whether it shows nothing unless the site's file says what it is for; others show what is
     * usual then.
     */
    default boolean needsPlan() {
        return false;
    }

    /** Time since the node started, from a clock that never jumps. */
    Duration running();

    /** The server's clock as the node has learned it; until then the node's own. */
    Instant serverTime();

    /** Hands a confirmation over to be sent; one that cannot be sent is dropped. */
    void confirm(Shown shown);
}
