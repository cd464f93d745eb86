package foyer.kiosk.display;

import foyer.contract.words.ServerId;
import java.time.Instant;

/** Which issue of a state a message is; a display never goes back to an older one. */
record Edition(ServerId server, long boot, long seq, Instant at) {

    /** Counters compare within one server; between servers, when a site has moved, time does. */
    boolean isNewerThan(Edition other) {
        if (!server.equals(other.server)) {
            return at.isAfter(other.at);
        }
        return boot != other.boot ? boot > other.boot : seq > other.seq;
    }
}
