package foyer.kiosk.session;

/** What is to be said of a session as it stands. */
public enum Saying {
    /** How speech works, then the screen. */
    BEGIN,
    /** The screen: its title, what is known, how many choices there are. */
    SCREEN,
    /** What the keypad stands on. */
    CHOICE,
    /** What was typed, or why it was not taken. */
    TYPED,
    /** What became of the paper, after whatever is being said. */
    PAPER,
    VOLUME
}
