package foyer.kiosk.session;

/** What a session waits for. */
public enum Timer {
    /** Nobody has touched anything for a while. */
    IDLE,
    /** Nobody has answered the idle warning. */
    LEAVE,
    /** The server has had its time to answer a wish. */
    PATIENCE,
    /** The node itself has had its time. */
    STUCK
}
