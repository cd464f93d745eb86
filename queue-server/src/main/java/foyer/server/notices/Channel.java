package foyer.server.notices;

/** The way a notice takes. */
public enum Channel {
    MAIL,
    WEBHOOK,
    SMS
}
