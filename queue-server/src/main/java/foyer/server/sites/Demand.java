package foyer.server.sites;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a service stands in the queue, as far as a newcomer's ticket depends on it.
 *
 * @param today tickets given this business day
 * @param thisHour tickets given this hour of the site's clock
 * @param closedByStaff for the rest of the day
 * @param servedBy when somebody who came now would be served to the end, by the best estimate there
 *     is; null: nobody knows
 */
public record Demand(int today, int thisHour, boolean closedByStaff, @Nullable Instant servedBy) {
    public static final Demand NONE = new Demand(0, 0, false, null);

    public Demand {
        Bounded.number("tickets today", today, 0, Integer.MAX_VALUE);
        Bounded.number("tickets this hour", thisHour, 0, Integer.MAX_VALUE);
    }
}
