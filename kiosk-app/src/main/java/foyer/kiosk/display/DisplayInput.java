package foyer.kiosk.display;

import foyer.contract.Beat;
import foyer.contract.Board;
import foyer.contract.words.CallId;

/** What can happen to a display. */
sealed interface DisplayInput {
    Moment at();

    record BoardArrived(Moment at, Board board) implements DisplayInput {}

    record BeatArrived(Moment at, Beat beat) implements DisplayInput {}

    record TimePasses(Moment at) implements DisplayInput {}

    /** A page says that it has drawn the call; see the page's script for how it knows. */
    record PageRendered(Moment at, CallId call) implements DisplayInput {}

    /**
     * A page has come to the end of an announcement.
     *
     * @param spoken the number was heard, not the chime alone
     */
    record SoundFinished(Moment at, CallId call, boolean spoken) implements DisplayInput {}

    record AudienceChanged(Moment at, Audience audience) implements DisplayInput {}
}
