package foyer.kiosk.display;

import foyer.contract.Board;
import foyer.contract.words.CallId;
import java.time.Duration;

/**
 * A call that is to be announced.
 *
 * @param arrived when its board reached this node, by {@link Moment#running()}
 */
record Announcement(Board.Call call, Duration arrived) {
    CallId id() {
        return call.id();
    }

    boolean isUnhurried() {
        return Boolean.TRUE.equals(call.unhurried());
    }

    Announcement with(Board.Call newer) {
        return new Announcement(newer, arrived);
    }
}
