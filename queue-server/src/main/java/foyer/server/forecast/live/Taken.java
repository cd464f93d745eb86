package foyer.server.forecast.live;

import foyer.contract.words.CounterId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.server.sites.Site;
import foyer.server.sites.WorkProfile;
import foyer.server.ticketing.RuleBook;
import foyer.server.ticketing.RuleBook.Overflow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody takes at a counter: the counter must have what it needs, and the advisor must know
 * how.
 *
 * @param whenNeeded of several of one service all must agree
 */
record Taken(List<ServiceCode> always, List<Overflow> whenNeeded) {
    Taken {
        always = List.copyOf(always);
        whenNeeded = List.copyOf(whenNeeded);
    }

    /**
     * @param staff null: whoever sits there
     */
    static Taken at(Site site, RuleBook rules, CounterId counter, @Nullable StaffId staff) {
        var ofCounter = of(site.getProfileOf(counter), rules);
        var profile = staff == null ? null : rules.advisors().get(staff);
        return profile == null ? ofCounter : ofCounter.and(of(site.getProfile(profile), rules));
    }

    private static Taken of(WorkProfile profile, RuleBook rules) {
        var helps =
                rules.overflow().getOrDefault(profile.id(), List.of()).stream()
                        .filter(one -> !profile.takes(one.service()))
                        .toList();
        return new Taken(profile.services(), helps);
    }

    private Taken and(Taken other) {
        var helps = new ArrayList<Overflow>();
        whenNeeded.stream().filter(one -> other.takes(one.service())).forEach(helps::add);
        other.whenNeeded.stream().filter(one -> takes(one.service())).forEach(helps::add);
        return new Taken(always.stream().filter(other.always::contains).toList(), helps);
    }

    /** Always, or to help out. */
    boolean takes(ServiceCode service) {
        return always.contains(service)
                || whenNeeded.stream().anyMatch(one -> one.service().equals(service));
    }
}
