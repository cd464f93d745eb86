package foyer.server.simulation;

/**
 * A fault somebody might build in one day, planted to see that it is found. Each names the words
 * with which it is found.
 */
enum Plant {
    NOTHING(""),
    A_NUMBER_TWICE("promise 1"),
    A_KIOSK_FORGETS_WHAT_IT_GAVE("promise 1"),
    A_RESTART_EMPTIES_THE_OUTBOX("promise 2"),
    A_WISH_IS_TWO_VISITS("promise 2"),
    A_TICKET_AT_TWO_COUNTERS("promise 3"),
    ANSWERED_BEFORE_IT_WAS_WRITTEN("promise 4"),
    A_DISK_THAT_LIES("promise 4"),
    A_CALL_SHOWN_BEFORE_IT_WAS_WRITTEN("promise 6"),
    CONFIRMED_AND_NOT_SHOWN("promise 6"),
    A_BOARD_NOT_PUBLISHED("promise 6"),
    AN_OLD_BOARD_PUBLISHED_AGAIN("versions"),
    TIME_GOES_BACK("order"),
    A_CHANGED_ROW("chain"),
    A_STATE_OF_ITS_OWN("rebuilt"),
    A_MIRROR_OF_ITS_OWN("mirror"),
    A_NODE_OF_ANOTHER_SITE("another site");

    final String foundAs;

    Plant(String foundAs) {
        this.foundAs = foundAs;
    }
}
