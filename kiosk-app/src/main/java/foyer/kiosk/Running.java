package foyer.kiosk;

import java.net.URI;

/** What this program runs until it is told to end: a node, or a host of displays. */
interface Running extends AutoCloseable {
    /** Of its pages. */
    URI address();

    @Override
    void close();
}
