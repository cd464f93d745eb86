package foyer.kiosk.floor;

import foyer.kiosk.session.Session;

/** What shows a session. Called on the loop's thread, so it must not wait. */
public interface Page {
    void show(Session session);

    /** The visitor has gone. */
    void clear(Session session);

    /** A page without a voice leaves it. */
    default void speak(Spoken what) {}

    default void hush() {}

    /** The clip of the screen stops, goes on, or begins again. */
    default void playClip() {}

    /** Somebody wants to listen, and this machine has no voice. */
    default void speechless() {}
}
