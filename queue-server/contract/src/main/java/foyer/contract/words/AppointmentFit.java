package foyer.contract.words;

/** How an appointment fits the moment and the place somebody comes with it. */
public enum AppointmentFit {
    ON_TIME,
    /** May wait until then, or come back. */
    EARLY,
    /** May wait as without an appointment. */
    LATE,
    DAY_PAST,
    DAY_TO_COME,
    OTHER_SITE,
    /** Somebody has checked in with it. */
    CHECKED_IN,
    CANCELLED,
    /** Nothing is known by that, or nothing that may be told. */
    UNKNOWN,
    /** More than one fits: a code tells them apart, or a colleague. */
    SEVERAL,
    /** Too many were tried here that nothing was known by. */
    TOO_MANY_TRIES;

    /** Whether a ticket can be had with it now. */
    public boolean admits() {
        return this == ON_TIME || this == EARLY || this == LATE;
    }
}
