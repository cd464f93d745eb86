package foyer.kiosk.journey;

/** One of the faces of the keyboard. */
public enum Layer {
    /** The letters of the visitor's language. */
    OWN,
    LATIN,
    SIGNS
}
