package foyer.kiosk.journey;

/** What can be typed. */
public enum Keys {
    DIGITS,
    /** Letters A to Z, always large, and digits. */
    CODE,
    /** A person's or a company's name, in any script. */
    NAME,
    /** Sentences, on several lines. */
    TEXT,
    EMAIL,
    /** A telephone number. */
    PHONE
}
