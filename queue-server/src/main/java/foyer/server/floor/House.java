package foyer.server.floor;

import foyer.server.forecast.live.ToldRecord;
import foyer.server.forecast.live.Waits;
import foyer.server.sites.Site;
import foyer.server.ticketing.loop.SiteLoop;

/**
 * One site as it runs: its queue, how its nodes are, and what people can expect.
 *
 * @param told what people were told they could expect, and what happened
 */
public record House(SiteLoop loop, NodeWatch watch, Waits waits, ToldRecord told) {
    /** Without a forecast. */
    public House(SiteLoop loop, NodeWatch watch) {
        this(loop, watch, Waits.UNKNOWN, ToldRecord.NOWHERE);
    }

    public House with(Waits known, ToldRecord kept) {
        return new House(loop, watch, known, kept);
    }

    /** As it is at this moment. */
    public Site site() {
        return loop.site();
    }
}
