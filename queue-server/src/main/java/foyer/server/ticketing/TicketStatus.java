package foyer.server.ticketing;

/** Where a ticket is in its life. */
public enum TicketStatus {
    WAITING,
    CALLED,
    SERVING,
    /** Set aside: still here, and in no line. */
    PARKED,
    FINISHED,
    NO_SHOW,
    CANCELLED,
    ABANDONED;

    /** Nothing more is expected of it. */
    public boolean ended() {
        return switch (this) {
            case WAITING, CALLED, SERVING, PARKED -> false;
            case FINISHED, NO_SHOW, CANCELLED, ABANDONED -> true;
        };
    }

    /** Its customer was never served and goes without. */
    boolean givenUp() {
        return this == CANCELLED || this == ABANDONED;
    }

    /** A counter has it. */
    public boolean held() {
        return this == CALLED || this == SERVING;
    }
}
