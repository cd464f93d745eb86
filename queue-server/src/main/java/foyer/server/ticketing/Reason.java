package foyer.server.ticketing;

/** Why something is refused. What staff and customers read about it is friendlier and elsewhere. */
public enum Reason {
    DAY_NOT_OPEN,
    /** A day can only be opened after the one that is open. */
    DAY_NOT_LATER,
    SERVICE_UNKNOWN,
    SERVICE_CLOSED,
    TICKET_UNKNOWN,
    TICKET_NOT_WAITING,
    TICKET_NOT_CALLED,
    TICKET_NOT_SERVING,
    TICKET_NOT_PARKED,
    /** Nobody missed a call under it. */
    TICKET_NOT_MISSED,
    /** It is still open. */
    TICKET_NOT_ENDED,
    /** Already finished, missed, cancelled or withdrawn. */
    TICKET_ENDED,
    /** Another counter holds it. */
    TICKET_ELSEWHERE,
    /** Issued by another kiosk. */
    TICKET_NOT_YOURS,
    /** Waits for a colleague who is there. */
    TICKET_RESERVED,
    /** The customer had all the further time a visit can have. */
    NO_MORE_TIME,
    /** The visit was sent on as often as a visit can be. */
    TOO_OFTEN,
    /** The time in which that was possible is over. */
    TOO_LATE,
    /** The customer has had no time to come yet. */
    TOO_SOON,
    NOTHING_TO_UNDO,
    NOTHING_WAITING,
    /** No recent call has that id. */
    CALL_UNKNOWN,
    COUNTER_UNKNOWN,
    /** The counter holds a called ticket. */
    COUNTER_BUSY,
    /** A colleague is signed in there. */
    COUNTER_TAKEN,
    NOT_SIGNED_IN,
    /** On a break or otherwise not there. */
    AWAY,
    NOT_AWAY,
    /** Nobody who takes the service is there for whom it was meant. */
    NOBODY_THERE,
    /** It ends before it begins, or is over, or there are too many. */
    ABSENCE_INVALID,
    /** Not planned, over, or revoked already. */
    ABSENCE_UNKNOWN,
    /** Not one of the site's causes of avoidable contacts. */
    CAUSE_UNKNOWN,
    ADJUSTMENT_UNKNOWN,
    PRIORITY_UNKNOWN,
    /** It has that already. */
    ALREADY_SO,
    /** The appointment is on another day. */
    APPOINTMENT_NOT_TODAY,
    /** Somebody has a ticket for that appointment. */
    APPOINTMENT_CHECKED_IN,
    /** Nobody can have come later than now. */
    ARRIVAL_IN_FUTURE,
    ALREADY_SIGNED_IN,
    /** The service is outside the counter's profile. */
    NOT_ELIGIBLE,
    /** Neither proposed to that kiosk, nor in its bands, nor with its mark. */
    NUMBER_NOT_YOURS,
    NUMBER_TAKEN,
    /** The kiosk has not said yet which number it gave; possible in a moment. */
    NUMBER_AWAITED,
    /** Every number of that prefix was given today. */
    NUMBERS_EXHAUSTED,
    NOT_A_KIOSK,
    NOT_A_DISPLAY,
    NOT_STAFF,
    BANDS_EXHAUSTED,
    NO_HELP_WANTED,
    /** Only the server itself does that. */
    NOT_ALLOWED,
    /** The same intent came before, with another body or from somebody else. */
    INTENT_REUSED,
    /** The journal could not be written; nothing has changed. */
    STORE_FAILED
}
