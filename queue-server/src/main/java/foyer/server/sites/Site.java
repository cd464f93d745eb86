package foyer.server.sites;

import foyer.contract.words.BusinessDays;
import foyer.contract.words.CounterId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.NumberPrefix;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.SiteId;
import foyer.contract.words.Texts;
import foyer.server.sites.hours.Opening;
import foyer.server.sites.hours.Windows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One office with a reception and a queue of its own. Every name it refers to exists in it.
 *
 * @param council whose office it is
 * @param cutOver local time at which the business day ends
 * @param languages offered at the kiosk, the house's own first
 * @param opening when the house is open; services may have hours of their own
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
        List<SiteNode> nodes,
        Opening opening,
        HouseRules rules) {
    public static final LocalTime DEFAULT_CUT_OVER = BusinessDays.DEFAULT_CUT_OVER;

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
        SiteChecks.requireNoCircle(groups);
        SiteChecks.requirePrefixFree(groups, services);
        SiteChecks.requireOwnRanges(numbering, groups, services);
        SiteChecks.requireOwnMarks(nodes);
        SiteChecks.requireAbilities(rules.adjustments(), counters);
        SiteChecks.requireProfiles(rules.advisors().values(), profiles);
    }

    /** Always open, with the usual rules. */
    public Site(
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
        this(
                id,
                council,
                name,
                zone,
                cutOver,
                languages,
                numbering,
                partners,
                groups,
                services,
                profiles,
                counters,
                nodes,
                Opening.ALWAYS,
                HouseRules.USUAL);
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

    /** Where somebody called to that counter is told. */
    public List<SiteNode> listDisplaysFor(CounterId counter) {
        return nodes.stream().filter(node -> node.announces(counter)).toList();
    }

    /** The services some of those counters take; all when none is named. */
    public List<ServiceCode> listServicesOf(Set<CounterId> some) {
        return services.stream()
                .map(Service::code)
                .filter(
                        code ->
                                some.isEmpty()
                                        || some.stream()
                                                .anyMatch(c -> getProfileOf(c).mayTake(code)))
                .toList();
    }

    public WorkProfile getProfile(String id) {
        return find(profiles, WorkProfile::id, id).orElseThrow(() -> missing("profile", id));
    }

    /** The profile of whoever sits at that counter. */
    public WorkProfile getProfileOf(CounterId counter) {
        return getProfile(getCounter(counter).profile());
    }

    /** The counters somebody with that need can be called to; all when it needs nothing special. */
    public List<CounterId> listCountersFor(Adjustment adjustment) {
        return counters.stream()
                .filter(counter -> counter.abilities().containsAll(adjustment.needs()))
                .map(Counter::id)
                .toList();
    }

    public Optional<ServiceGroup> findGroup(String id) {
        return find(groups, ServiceGroup::id, id);
    }

    /** The group whose tile a service stands behind: the outermost one it is in. */
    public Optional<ServiceGroup> findTile(Service service) {
        var group = service.group() == null ? null : findGroup(service.group()).orElseThrow();
        while (group != null && group.within() != null) {
            group = findGroup(group.within()).orElseThrow();
        }
        return Optional.ofNullable(group);
    }

    /** How the server's numbers under that prefix look. */
    public NumberStyle numberStyle(NumberPrefix prefix) {
        for (var service : services) {
            if (service.prefix().equals(prefix) && service.numbers() != null) {
                return service.numbers();
            }
        }
        for (var group : groups) {
            if (prefix.equals(group.prefix()) && group.numbers() != null) {
                return group.numbers();
            }
        }
        return new NumberStyle(numbering.first(), numbering.width());
    }

    public BusinessDays businessDays() {
        return new BusinessDays(zone, cutOver);
    }

    /** The business day a moment belongs to: before the cut-over it is still yesterday's. */
    public LocalDate businessDay(Instant at) {
        return businessDays().of(at);
    }

    /** When the service's hours are, holidays and all. */
    public Windows windowsOf(Service service) {
        return new Windows(
                zone, date -> opening.on(date, service.code(), service.offering().hours()));
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
