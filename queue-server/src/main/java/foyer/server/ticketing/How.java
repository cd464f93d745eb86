package foyer.server.ticketing;

/** How a call reached the public. */
public enum How {
    SHOWN,
    SPOKEN
}
