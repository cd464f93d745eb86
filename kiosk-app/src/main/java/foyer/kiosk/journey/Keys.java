package foyer.kiosk.journey;

/** What can be typed. */
public enum Keys {
    DIGITS,
    /** Letters A to Z, always large, and digits. */
    CODE,
    /** A person's or a company's name, in any script. */
    NAME,
    /** A few words on one line. */
    WORDS,
    /** Sentences, on several lines. */
    TEXT,
    EMAIL,
    /** A telephone number. */
    PHONE
}
