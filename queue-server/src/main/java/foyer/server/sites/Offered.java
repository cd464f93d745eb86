package foyer.server.sites;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a ticket of a service can be had now, and if not, why and when again. */
public sealed interface Offered {
    /**
     * @param until the hours end; {@link Instant#MAX}: they do not
     */
    record Open(Instant until) implements Offered {}

    /**
     * @param opensAt the next time a ticket can be had; null: nobody knows
     */
    record Closed(Why why, @Nullable Instant opensAt) implements Offered {}

    /** Why no ticket is given. */
    enum Why {
        OUT_OF_HOURS,
        /** As many tickets as were to be given. */
        FULL,
        /** Whoever came now would not be served before closing. */
        ENDING,
        BY_STAFF,
        /** The service is being given up. */
        WITHDRAWN
    }
}
