package foyer.server.ticketing;

/** What it means for a ticket that its kiosk gave that number. */
public enum NumberEffect {
    /** The one the server proposed. */
    CONFIRMED,
    /** Another one, in time: the ticket has it now, and the proposed one is nobody's. */
    REPLACED,
    /** Another one, too late to replace what was called: shown beside the first. */
    ALIAS,
    /** As ALIAS, and since nobody ever called that number the missed ticket waits again. */
    RETURNED
}
