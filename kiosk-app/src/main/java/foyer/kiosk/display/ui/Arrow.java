package foyer.kiosk.display.ui;

import foyer.contract.Board;
import foyer.webhost.ui.Icon;

/** The physical way from this screen; never turned with the language. */
final class Arrow {
    private Arrow() {}

    /** As on signs in buildings: up is ahead, so upstairs is aslant. */
    static Icon of(Board.Direction direction) {
        return new Icon(
                switch (direction) {
                    case LEFT -> "arrow-left-bold";
                    case RIGHT -> "arrow-right-bold";
                    case AHEAD -> "arrow-up-bold";
                    case UP -> "arrow-up-right-bold";
                    case DOWN -> "arrow-down-right-bold";
                });
    }
}
