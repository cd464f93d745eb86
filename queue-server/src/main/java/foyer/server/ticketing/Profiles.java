package foyer.server.ticketing;

import foyer.contract.words.CounterId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.server.sites.Site;
import foyer.server.sites.WorkProfile;
import foyer.server.ticketing.RuleBook.Overflow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each counter takes, and each advisor there: worked out once. */
final class Profiles {
    /**
     * @param opens when the service is taken at all; none: always
     */
    record Taken(ServiceCode service, List<Overflow> opens) {}

    private final Map<CounterId, List<Taken>> byCounter = new HashMap<>();
    private final Map<CounterId, Map<StaffId, List<Taken>>> byAdvisor = new HashMap<>();

    Profiles(Site site, RuleBook rules) {
        for (var counter : site.counters()) {
            var ofCounter = taken(site.getProfileOf(counter.id()), rules);
            byCounter.put(counter.id(), ofCounter);
            var here = new HashMap<StaffId, List<Taken>>();
            rules.advisors()
                    .forEach(
                            (staff, profile) ->
                                    here.put(
                                            staff,
                                            both(
                                                    ofCounter,
                                                    taken(site.getProfile(profile), rules))));
            byAdvisor.put(counter.id(), here);
        }
    }

    /** What that person takes there; null: whoever sits there. */
    List<Taken> of(CounterId counter, @Nullable StaffId staff) {
        var ofCounter = byCounter.getOrDefault(counter, List.of());
        return staff == null
                ? ofCounter
                : byAdvisor.getOrDefault(counter, Map.of()).getOrDefault(staff, ofCounter);
    }

    boolean takes(CounterId counter, @Nullable StaffId staff, ServiceCode service) {
        for (var taken : of(counter, staff)) {
            if (taken.service().equals(service)) {
                return true;
            }
        }
        return false;
    }

    private static List<Taken> taken(WorkProfile profile, RuleBook rules) {
        var all = new ArrayList<Taken>();
        profile.services().forEach(service -> all.add(new Taken(service, List.of())));
        for (var one : rules.overflow().getOrDefault(profile.id(), List.of())) {
            if (!profile.takes(one.service())) {
                all.add(new Taken(one.service(), List.of(one)));
            }
        }
        return List.copyOf(all);
    }

    /** The counter must have what it needs, and the advisor must know how. */
    private static List<Taken> both(List<Taken> ofCounter, List<Taken> ofAdvisor) {
        var all = new ArrayList<Taken>();
        for (var one : ofCounter) {
            for (var other : ofAdvisor) {
                if (one.service().equals(other.service())) {
                    var opens = new ArrayList<>(one.opens());
                    opens.addAll(other.opens());
                    all.add(new Taken(one.service(), List.copyOf(opens)));
                }
            }
        }
        return List.copyOf(all);
    }
}
