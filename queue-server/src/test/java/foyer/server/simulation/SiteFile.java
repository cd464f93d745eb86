package foyer.server.simulation;

import foyer.server.sites.Counter;
import foyer.server.sites.Service;
import foyer.server.sites.Site;
import foyer.server.sites.WorkProfile;
import foyer.server.ticketing.RuleBook;
import foyer.server.ticketing.TestSite;
import java.time.Duration;

/** What a site's file says, and what it may say another day. */
record SiteFile(Site site, RuleBook rules) {
    private static final Duration LONGER = Duration.ofMinutes(40);

    /** Planning and its counter are given up, and tax is promised later. */
    SiteFile changed(RuleBook otherRules) {
        var services =
                site.services().stream()
                        .filter(one -> !one.code().equals(TestSite.PLANNING))
                        .map(SiteFile::promisedLater)
                        .toList();
        var profiles = site.profiles().stream().filter(SiteFile::isKept).toList();
        var counters = site.counters().stream().filter(this::isKept).toList();
        return new SiteFile(
                new Site(
                        site.id(),
                        site.council(),
                        site.name(),
                        site.zone(),
                        site.cutOver(),
                        site.languages(),
                        site.numbering(),
                        site.partners(),
                        site.groups(),
                        services,
                        profiles,
                        counters,
                        site.nodes()),
                otherRules);
    }

    private static boolean isKept(WorkProfile profile) {
        return !profile.takes(TestSite.PLANNING);
    }

    private boolean isKept(Counter counter) {
        return isKept(site.getProfile(counter.profile()));
    }

    private static Service promisedLater(Service one) {
        return one.code().equals(TestSite.TAX)
                ? new Service(
                        one.code(),
                        one.partner(),
                        one.group(),
                        one.name(),
                        one.hint(),
                        one.shortName(),
                        one.icon(),
                        one.prefix(),
                        LONGER,
                        one.place(),
                        one.way())
                : one;
    }
}
