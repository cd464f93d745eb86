package foyer.kiosk.display;

import foyer.contract.Board;
import java.time.Duration;

/**
 * The newest board.
 *
 * @param arrived when it reached this node, by {@link Moment#running()}
 * @param judged whether its calls have been sorted into waiting and settled; they wait for the
 *     first heartbeat, because only then the node knows what time it is
 */
record ReceivedBoard(Board board, Duration arrived, boolean judged) {
    ReceivedBoard asJudged() {
        return new ReceivedBoard(board, arrived, true);
    }

    Edition edition() {
        return new Edition(board.server(), board.boot(), board.seq(), board.at());
    }
}
