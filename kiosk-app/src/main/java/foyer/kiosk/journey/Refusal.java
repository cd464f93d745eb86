package foyer.kiosk.journey;

/** Why something typed is not taken: the text {@code typing.<name>}. */
public enum Refusal {
    /** Nothing was typed where something is needed. */
    NEEDED,
    TOO_LONG,
    /** Not a letter, for a name. */
    NOT_IN_A_NAME,
    NOT_IN_A_CODE,
    NOT_A_DIGIT,
    NOT_IN_AN_EMAIL,
    NOT_IN_A_PHONE,
    /** Pictures, marks that turn the direction of text, angle brackets. */
    NOT_IN_A_TEXT,
    NOT_A_NAME,
    NOT_AN_EMAIL,
    NOT_A_PHONE,
    /** Something was scanned that is no answer here. */
    NOT_THIS_CODE
}
