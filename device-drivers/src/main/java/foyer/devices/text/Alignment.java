package foyer.devices.text;

/** Where a line stands in its width; start and end follow the direction the text is read in. */
public enum Alignment {
    START,
    CENTRE,
    END
}
