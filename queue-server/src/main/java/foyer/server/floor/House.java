package foyer.server.floor;

import foyer.server.sites.Site;
import foyer.server.ticketing.loop.SiteLoop;

/** One site as it runs: its queue, and how its nodes are. */
public record House(Site site, SiteLoop loop, NodeWatch watch) {}
