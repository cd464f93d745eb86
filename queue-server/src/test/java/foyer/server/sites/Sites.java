package foyer.server.sites;

import foyer.server.sites.hours.Opening;
import java.util.List;

/** Sites that differ in one thing, for tests. */
public final class Sites {
    private Sites() {}

    public static Site with(Site site, List<Service> services, Opening opening) {
        return new Site(
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
                site.profiles(),
                site.counters(),
                site.nodes(),
                opening,
                site.rules());
    }
}
