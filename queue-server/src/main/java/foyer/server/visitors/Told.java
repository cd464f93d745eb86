package foyer.server.visitors;

/** Whether a visitor's host knows that they are here. */
public enum Told {
    ON_ITS_WAY,
    /** The next machine has taken the message over; whether it was read nobody knows. */
    SENT,
    /** No message got through: a colleague has to tell. */
    GIVEN_UP,
    /** The host does not work here any more. */
    LEFT,
    /** Whom they mean is not known. */
    UNKNOWN,
    /** There is no way to send this host a message, or too many are on their way. */
    UNREACHABLE;

    /** The visitor was sent to the reception, or would be now. */
    public boolean needsColleague() {
        return switch (this) {
            case ON_ITS_WAY, SENT -> false;
            case GIVEN_UP, LEFT, UNKNOWN, UNREACHABLE -> true;
        };
    }
}
