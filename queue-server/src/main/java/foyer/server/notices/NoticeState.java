package foyer.server.notices;

/** How a notice is. */
public enum NoticeState {
    /** On its way. */
    WAITING,
    /** Taken over by the next machine. */
    TAKEN,
    /** Nobody took it: a colleague has to tell. */
    GIVEN_UP,
    /** What it was about was over before it could be carried. */
    LAPSED
}
