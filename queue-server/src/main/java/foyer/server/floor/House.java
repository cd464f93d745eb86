package foyer.server.floor;

import foyer.server.forecast.live.Waits;
import foyer.server.sites.Site;
import foyer.server.ticketing.loop.SiteLoop;

/** One site as it runs: its queue, how its nodes are, and what people can expect. */
public record House(Site site, SiteLoop loop, NodeWatch watch, Waits waits) {
    /** Without a forecast. */
    public House(Site site, SiteLoop loop, NodeWatch watch) {
        this(site, loop, watch, Waits.UNKNOWN);
    }

    public House with(Waits known) {
        return new House(site, loop, watch, known);
    }
}
