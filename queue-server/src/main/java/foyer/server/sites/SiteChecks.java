package foyer.server.sites;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What holds between the parts of a site. The loader names every such fault with its line before it
 * gets here; these are the last wall for sites made otherwise.
 */
final class SiteChecks {
    private SiteChecks() {}

    static void requireSome(String what, List<?> items) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a site has no " + what);
        }
    }

    static <T> void requireUnique(String what, List<T> items, Function<T, Object> key) {
        var seen = new HashSet<Object>();
        for (var item : items) {
            if (!seen.add(key.apply(item))) {
                throw new IllegalArgumentException(
                        what + " " + key.apply(item) + " is there twice");
            }
        }
    }

    static void requireReferences(
            List<Partner> partners,
            List<ServiceGroup> groups,
            List<Service> services,
            List<WorkProfile> profiles,
            List<Counter> counters,
            List<SiteNode> nodes) {
        var partnerIds = keys(partners, Partner::id);
        var groupIds = keys(groups, ServiceGroup::id);
        var codes = keys(services, Service::code);
        var profileIds = keys(profiles, WorkProfile::id);
        var displays =
                keys(
                        nodes.stream().filter(n -> n.role() == SiteNode.Role.DISPLAY).toList(),
                        SiteNode::id);
        for (var service : services) {
            requireIn("partner", service.partner(), partnerIds);
            if (service.group() != null) {
                requireIn("group", service.group(), groupIds);
            }
        }
        profiles.forEach(p -> p.services().forEach(code -> requireIn("service", code, codes)));
        for (var counter : counters) {
            requireIn("profile", counter.profile(), profileIds);
            counter.directions().keySet().forEach(id -> requireIn("display", id, displays));
        }
    }

    /**
     * No prefix begins another, so that a number heard in part is not taken for another's; and K
     * alone is the kiosks' own.
     */
    static void requirePrefixFree(List<Service> services) {
        for (var one : services) {
            if (one.prefix().value().equals("K")) {
                throw new IllegalArgumentException(
                        "prefix K of " + one.code() + " is kept for numbers a kiosk makes up");
            }
            for (var other : services) {
                if (!one.code().equals(other.code())
                        && other.prefix().value().startsWith(one.prefix().value())) {
                    throw new IllegalArgumentException(
                            "prefix "
                                    + one.prefix()
                                    + " of "
                                    + one.code()
                                    + " begins prefix "
                                    + other.prefix()
                                    + " of "
                                    + other.code());
                }
            }
        }
    }

    static void requireOwnMarks(List<SiteNode> nodes) {
        var kiosks = nodes.stream().filter(n -> n.role() == SiteNode.Role.KIOSK).toList();
        requireUnique("kiosk mark", kiosks, SiteNode::mark);
    }

    private static <T> Set<Object> keys(List<T> items, Function<T, Object> key) {
        return items.stream().map(key).collect(Collectors.toSet());
    }

    private static void requireIn(String what, Object id, Set<Object> known) {
        if (!known.contains(id)) {
            throw new IllegalArgumentException("a site has no " + what + " " + id);
        }
    }
}
