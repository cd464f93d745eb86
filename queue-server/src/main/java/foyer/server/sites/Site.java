package foyer.server.sites;

import foyer.contract.words.CounterId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.SiteId;
import foyer.contract.words.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * One office with a reception and a queue of its own. Every name it refers to exists in it.
 *
 * @param council whose office it is
 * @param cutOver local time at which the business day ends
 * @param languages offered at the kiosk, the house's own first
 */
public record Site(
        SiteId id,
        Texts council,
        Texts name,
        ZoneId zone,
        LocalTime cutOver,
        List<LanguageCode> languages,
        Numbering numbering,
        List<Partner> partners,
        List<ServiceGroup> groups,
        List<Service> services,
        List<WorkProfile> profiles,
        List<Counter> counters,
        List<SiteNode> nodes) {
    public static final LocalTime DEFAULT_CUT_OVER = LocalTime.of(3, 0);

    public Site {
        languages = List.copyOf(languages);
        partners = List.copyOf(partners);
        groups = List.copyOf(groups);
        services = List.copyOf(services);
        profiles = List.copyOf(profiles);
        counters = List.copyOf(counters);
        nodes = List.copyOf(nodes);
        SiteChecks.requireSome("languages", languages);
        SiteChecks.requireSome("services", services);
        SiteChecks.requireSome("counters", counters);
        SiteChecks.requireUnique("partner", partners, Partner::id);
        SiteChecks.requireUnique("group", groups, ServiceGroup::id);
        SiteChecks.requireUnique("service", services, Service::code);
        SiteChecks.requireUnique("profile", profiles, WorkProfile::id);
        SiteChecks.requireUnique("counter", counters, Counter::id);
        SiteChecks.requireUnique("node", nodes, SiteNode::id);
        SiteChecks.requireReferences(partners, groups, services, profiles, counters, nodes);
        SiteChecks.requirePrefixFree(services);
        SiteChecks.requireOwnMarks(nodes);
    }

    public Service getService(ServiceCode code) {
        return findService(code).orElseThrow(() -> missing("service", code));
    }

    public Optional<Service> findService(ServiceCode code) {
        return find(services, Service::code, code);
    }

    public Counter getCounter(CounterId id) {
        return findCounter(id).orElseThrow(() -> missing("counter", id));
    }

    public Optional<Counter> findCounter(CounterId id) {
        return find(counters, Counter::id, id);
    }

    public Optional<SiteNode> findNode(NodeId id) {
        return find(nodes, SiteNode::id, id);
    }

    public WorkProfile getProfile(String id) {
        return find(profiles, WorkProfile::id, id).orElseThrow(() -> missing("profile", id));
    }

    /** The profile of whoever sits at that counter. */
    public WorkProfile getProfileOf(CounterId counter) {
        return getProfile(getCounter(counter).profile());
    }

    /** The business day a moment belongs to: before the cut-over it is still yesterday's. */
    public LocalDate businessDay(Instant at) {
        var local = at.atZone(zone);
        return local.toLocalTime().isBefore(cutOver)
                ? local.toLocalDate().minusDays(1)
                : local.toLocalDate();
    }

    private static <T, K> Optional<T> find(List<T> all, Function<T, K> key, K wanted) {
        for (var one : all) {
            if (key.apply(one).equals(wanted)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private NoSuchElementException missing(String what, Object id) {
        return new NoSuchElementException("site " + this.id + " has no " + what + " " + id);
    }
}
