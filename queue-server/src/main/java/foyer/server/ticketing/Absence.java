package foyer.server.ticketing;

import foyer.contract.words.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is not there to take customers.
 *
 * @param until when they are expected back; null when nobody knows
 */
public record Absence(StaffId staff, Kind kind, Instant from, @Nullable Instant until) {
    /** What sort of absence. */
    public enum Kind {
        /** A short one, with the counter kept. */
        BREAK,
        /** Known beforehand; it ends by itself. */
        PLANNED,
        UNPLANNED
    }

    boolean covers(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }
}
