package foyer.kiosk.session;

/** A key of the keypad, by what it does. */
public enum Key {
    NEXT,
    PREVIOUS,
    CHOOSE,
    REPEAT,
    BACK,
    START_AGAIN,
    HELP,
    LOUDER,
    QUIETER
}
