package foyer.server.sites;

import org.jspecify.annotations.Nullable;

/**
 * How many tickets of a service are given.
 *
 * @param perDay in a business day; null: as many as there are numbers
 * @param perHour in an hour of the site's clock; null: as many as come
 */
public record Quota(@Nullable Integer perDay, @Nullable Integer perHour) {
    public static final int MOST = 100_000;
    public static final Quota NONE = new Quota(null, null);

    public Quota {
        if (perDay != null) {
            Bounded.number("quota per day", perDay, 1, MOST);
        }
        if (perHour != null) {
            Bounded.number("quota per hour", perHour, 1, MOST);
        }
    }
}
