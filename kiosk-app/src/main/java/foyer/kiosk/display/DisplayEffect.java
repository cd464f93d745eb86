package foyer.kiosk.display;

import foyer.contract.Board;
import foyer.contract.Shown;
import foyer.contract.words.CallId;

/** What the rules want done. */
sealed interface DisplayEffect {
    /**
     * The call will be spoken soon: the time to synthesise it, so that speech follows the chime.
     */
    record Prepare(Board.Call call) implements DisplayEffect {}

    /** Chime, then speak number and counter, in the customer's language first. */
    record Announce(Board.Call call) implements DisplayEffect {}

    record Confirm(CallId call, Shown.How how, long afterMillis) implements DisplayEffect {}

    /** A call goes by unannounced; without a confirmation the staff are told by the server. */
    record Missed(CallId call, Why why) implements DisplayEffect {}

    /** Why a call was not announced here. */
    enum Why {
        /**
         * More calls than {@link foyer.contract.Limits#BOARD_CALLS} were waiting; the oldest went.
         */
        QUEUE_FULL,
        /** No page was open until the call was too old. */
        NO_PAGE
    }
}
