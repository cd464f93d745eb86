package foyer.server.away;

/** What somebody away from the hall is told, each at most once a visit. */
public enum Moment {
    /** It is nearly their turn. */
    SOON,
    /** They are called. */
    CALLED,
    /** A colleague has ended the ticket. */
    ENDED
}
