package foyer.server.sites.change;

import foyer.contract.words.ServiceCode;
import foyer.server.sites.Counter;
import foyer.server.sites.Service;
import foyer.server.sites.Site;
import foyer.server.sites.WorkProfile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Sees to it that somebody goes on taking every service somebody waits for. */
final class Staffing {
    private final Site running;
    private final List<String> kept;

    /**
     * @param kept gets a sentence for whatever is not as wanted
     */
    Staffing(Site running, List<String> kept) {
        this.running = running;
        this.kept = kept;
    }

    List<WorkProfile> profiles(
            Site wanted, InUse inUse, List<Service> services, List<Counter> counters) {
        var profiles = new ArrayList<>(wanted.profiles());
        var codes = services.stream().map(Service::code).collect(Collectors.toSet());
        for (var counter : counters) {
            if (!SiteChange.has(profiles, WorkProfile::id, counter.profile())) {
                profiles.add(pruned(running.getProfile(counter.profile()), codes, inUse));
            }
        }
        for (var code : new TreeSet<>(inUse.services())) {
            if (codes.contains(code) && !isTaken(code, profiles, counters)) {
                profiles.replaceAll(helping(code, profiles, counters)::of);
            }
        }
        return profiles;
    }

    /** The profile of a counter that goes later; its services may have gone already. */
    private static WorkProfile pruned(WorkProfile old, Set<ServiceCode> codes, InUse inUse) {
        var left = old.services().stream().filter(codes::contains).toList();
        // Somebody sits there and must have a profile, if only for what is left of the day.
        var some = left.isEmpty() ? List.copyOf(new TreeSet<>(inUse.services())) : left;
        var overflow = old.overflow().stream().filter(o -> codes.contains(o.service())).toList();
        return new WorkProfile(
                old.id(), old.name(), some.isEmpty() ? List.copyOf(codes) : some, overflow);
    }

    private static boolean isTaken(
            ServiceCode code, List<WorkProfile> profiles, List<Counter> counters) {
        var used = used(counters);
        return profiles.stream().anyMatch(p -> used.contains(p.id()) && p.takes(code));
    }

    private static Set<String> used(List<Counter> counters) {
        return counters.stream().map(Counter::profile).collect(Collectors.toSet());
    }

    private record Helping(ServiceCode code, Set<String> profiles) {
        WorkProfile of(WorkProfile profile) {
            return profiles.contains(profile.id()) ? profile.taking(code) : profile;
        }
    }

    /** Those who took it before, if any of them sits somewhere; otherwise everybody. */
    private Helping helping(ServiceCode code, List<WorkProfile> profiles, List<Counter> counters) {
        var used = used(counters);
        var before =
                profiles.stream()
                        .map(WorkProfile::id)
                        .filter(used::contains)
                        .filter(id -> took(id, code))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        var helpers = before.isEmpty() ? used : before;
        kept.add(
                "Work profiles "
                        + String.join(", ", new TreeSet<>(helpers))
                        + " go on taking service "
                        + code
                        + " until nobody waits for it.");
        return new Helping(code, Set.copyOf(helpers));
    }

    private boolean took(String profile, ServiceCode code) {
        return SiteChange.findProfile(running, profile).filter(p -> p.takes(code)).isPresent();
    }
}
