package foyer.server.sites;

import foyer.contract.words.ServiceCode;
import foyer.server.sites.hours.Opening;
import foyer.server.sites.store.SiteFile;
import java.time.LocalTime;
import java.util.List;

/** Sites out of a text, and sites that differ from another in one thing, for tests. */
public final class Sites {
    private Sites() {}

    /** The text must be right. */
    public static Site of(String yaml) {
        return switch (SiteFile.read("site.yaml", yaml)) {
            case SiteFile.Loaded.Ok(Site site) -> site;
            case SiteFile.Loaded.Faulty(var faults) -> throw new AssertionError(faults);
        };
    }

    public static Site with(Site site, List<Service> services, Opening opening) {
        return copy(site, site.cutOver(), services, site.profiles(), site.nodes(), opening);
    }

    public static Site withServices(Site site, List<Service> services) {
        return with(site, services, site.opening());
    }

    public static Site withNodes(Site site, List<SiteNode> nodes) {
        return copy(site, site.cutOver(), site.services(), site.profiles(), nodes, site.opening());
    }

    public static Site turningAt(Site site, LocalTime cutOver) {
        return copy(site, cutOver, site.services(), site.profiles(), site.nodes(), site.opening());
    }

    /** As after a service was given up, with everything that names it. */
    public static Site without(Site site, ServiceCode gone) {
        var services = site.services().stream().filter(one -> !one.code().equals(gone)).toList();
        var profiles = site.profiles().stream().map(one -> without(one, gone)).toList();
        return copy(site, site.cutOver(), services, profiles, site.nodes(), site.opening());
    }

    private static WorkProfile without(WorkProfile profile, ServiceCode gone) {
        var services = profile.services().stream().filter(one -> !one.equals(gone)).toList();
        return new WorkProfile(profile.id(), profile.name(), services);
    }

    private static Site copy(
            Site site,
            LocalTime cutOver,
            List<Service> services,
            List<WorkProfile> profiles,
            List<SiteNode> nodes,
            Opening opening) {
        return copy(site, cutOver, services, profiles, nodes, opening, site.rules());
    }

    public static Site withRules(Site site, HouseRules rules) {
        return copy(
                site,
                site.cutOver(),
                site.services(),
                site.profiles(),
                site.nodes(),
                site.opening(),
                rules);
    }

    private static Site copy(
            Site site,
            LocalTime cutOver,
            List<Service> services,
            List<WorkProfile> profiles,
            List<SiteNode> nodes,
            Opening opening,
            HouseRules rules) {
        return new Site(
                site.id(),
                site.council(),
                site.name(),
                site.zone(),
                cutOver,
                site.languages(),
                site.numbering(),
                site.partners(),
                site.groups(),
                services,
                profiles,
                site.counters(),
                nodes,
                opening,
                rules);
    }
}
