package foyer.kiosk.floor;

import foyer.kiosk.session.Session;

/** What shows a session. Called on the loop's thread, so it must not wait. */
public interface Page {
    void show(Session session);

    /** The visitor has gone. */
    void clear(Session session);
}
