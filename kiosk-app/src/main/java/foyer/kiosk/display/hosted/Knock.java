package foyer.kiosk.display.hosted;

/** What comes of a browser that asks to be a display. */
public sealed interface Knock {
    /** It is the display from now on. */
    record Admitted(HostedDisplay.Sitting sitting) implements Knock {}

    /** Its address names no display. */
    record NotNamed() implements Knock {}

    /**
     * There is none of that name.
     *
     * @param asked as it stood in the address, cut short
     */
    record Unknown(String asked) implements Knock {}

    record KeyWanted(HostedDisplay display) implements Knock {}

    record KeyWrong(HostedDisplay display) implements Knock {}

    /** Another browser is this display. */
    record Taken(HostedDisplay display) implements Knock {}
}
