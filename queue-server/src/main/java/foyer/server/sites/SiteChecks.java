package foyer.server.sites;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
        for (var group : groups) {
            if (group.within() != null) {
                requireIn("group", group.within(), groupIds);
            }
        }
        for (var profile : profiles) {
            profile.services().forEach(code -> requireIn("service", code, codes));
            profile.overflow().forEach(one -> requireIn("service", one.service(), codes));
        }
        var counterIds = keys(counters, Counter::id);
        for (var node : nodes) {
            node.display().counters().forEach(id -> requireIn("counter", id, counterIds));
        }
        for (var counter : counters) {
            requireIn("profile", counter.profile(), profileIds);
            counter.directions().keySet().forEach(id -> requireIn("display", id, displays));
        }
    }

    /** A group that is part of itself has no tile anybody could find. */
    static void requireNoCircle(List<ServiceGroup> groups) {
        var outer =
                groups.stream()
                        .filter(group -> group.within() != null)
                        .collect(
                                Collectors.toMap(
                                        ServiceGroup::id,
                                        group -> Objects.requireNonNull(group.within())));
        for (var group : groups) {
            var seen = new HashSet<String>();
            for (var id = group.id(); id != null; id = outer.get(id)) {
                if (!seen.add(id)) {
                    throw new IllegalArgumentException("group " + group.id() + " is in a circle");
                }
            }
        }
    }

    /**
     * No prefix begins another, so that a number heard in part is not taken for another's; and K
     * alone is the kiosks' own. Services of one group may share the group's.
     */
    static void requirePrefixFree(List<ServiceGroup> groups, List<Service> services) {
        var owners = new LinkedHashMap<String, String>();
        for (var group : groups) {
            if (group.prefix() != null) {
                claim(owners, group.prefix().value(), "group " + group.id());
            }
        }
        for (var service : services) {
            if (!sharesPrefixOfGroup(groups, service)) {
                claim(owners, service.prefix().value(), "service " + service.code());
            }
        }
    }

    private static boolean sharesPrefixOfGroup(List<ServiceGroup> groups, Service service) {
        return groups.stream()
                .anyMatch(
                        group ->
                                group.id().equals(service.group())
                                        && service.prefix().equals(group.prefix()));
    }

    private static void claim(Map<String, String> owners, String prefix, String owner) {
        if (prefix.equals("K")) {
            throw new IllegalArgumentException(
                    "prefix K of " + owner + " is kept for numbers a kiosk makes up");
        }
        owners.forEach(
                (other, of) -> {
                    if (other.startsWith(prefix) || prefix.startsWith(other)) {
                        throw new IllegalArgumentException(
                                "prefix "
                                        + prefix
                                        + " of "
                                        + owner
                                        + " and prefix "
                                        + other
                                        + " of "
                                        + of
                                        + ": one begins the other");
                    }
                });
        owners.put(prefix, owner);
    }

    /** The server begins outside what kiosks number from, and some number is left to it. */
    static void requireOwnRanges(
            Numbering numbering, List<ServiceGroup> groups, List<Service> services) {
        for (var group : groups) {
            requireOutside(numbering, "group " + group.id(), group.numbers());
        }
        for (var service : services) {
            requireOutside(numbering, "service " + service.code(), service.numbers());
        }
    }

    private static void requireOutside(
            Numbering numbering, String owner, @Nullable NumberStyle numbers) {
        if (numbers != null && numbering.isOffline(numbers.first())) {
            throw new IllegalArgumentException(
                    "first number "
                            + numbers.first()
                            + " of "
                            + owner
                            + " lies among the kiosks' own, "
                            + numbering.offlineFrom()
                            + " to "
                            + numbering.offlineTo());
        }
    }

    /** Whoever needs what no counter has would wait for ever. */
    static void requireAbilities(List<Adjustment> adjustments, List<Counter> counters) {
        for (var adjustment : adjustments) {
            boolean met =
                    counters.stream().anyMatch(c -> c.abilities().containsAll(adjustment.needs()));
            if (!met) {
                throw new IllegalArgumentException(
                        "no counter has what adjustment " + adjustment.id() + " needs");
            }
        }
    }

    static void requireOwnMarks(List<SiteNode> nodes) {
        var kiosks = nodes.stream().filter(n -> n.role() == SiteNode.Role.KIOSK).toList();
        requireUnique("kiosk mark", kiosks, SiteNode::mark);
    }

    static void requireProfiles(Collection<String> wanted, List<WorkProfile> profiles) {
        var known = keys(profiles, WorkProfile::id);
        wanted.forEach(profile -> requireIn("profile", profile, known));
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
