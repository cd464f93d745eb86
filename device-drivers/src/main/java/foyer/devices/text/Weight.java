package foyer.devices.text;

/** How heavy letters are; the scripts that have fewer weights take the nearest. */
public enum Weight {
    REGULAR,
    SEMI_BOLD,
    BOLD,
    EXTRA_BOLD
}
