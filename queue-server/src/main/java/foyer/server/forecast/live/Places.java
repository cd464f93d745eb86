package foyer.server.forecast.live;

import foyer.contract.words.CounterId;
import foyer.contract.words.ServiceCode;
import foyer.server.forecast.CounterPlan;
import foyer.server.forecast.CounterPlan.Overflow;
import foyer.server.forecast.HallPlan;
import foyer.server.forecast.ServicePlan;
import foyer.server.forecast.Span;
import foyer.server.sites.Service;
import foyer.server.sites.Site;
import foyer.server.ticketing.Absence;
import foyer.server.ticketing.RuleBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A site as the forecast knows it: services and counters by their index. */
final class Places {
    private final Site site;
    private final RuleBook rules;
    private final List<ServicePlan> services;
    private final Map<ServiceCode, Integer> serviceIndex = new HashMap<>();
    private final Map<CounterId, Integer> counterIndex = new HashMap<>();

    Places(Site site, RuleBook rules) {
        this.site = site;
        this.rules = rules;
        this.services = site.services().stream().map(Places::service).toList();
        site.services().forEach(one -> serviceIndex.put(one.code(), serviceIndex.size()));
        site.counters().forEach(one -> counterIndex.put(one.id(), counterIndex.size()));
    }

    private static ServicePlan service(Service one) {
        return new ServicePlan(one.code().value(), one.standard().toSeconds());
    }

    Site site() {
        return site;
    }

    RuleBook rules() {
        return rules;
    }

    /** None: the site has given the service up since. */
    @Nullable Integer findService(ServiceCode code) {
        return serviceIndex.get(code);
    }

    /** None: the site has given the counter up since. */
    @Nullable Integer findCounter(CounterId id) {
        return counterIndex.get(id);
    }

    CounterId counter(int index) {
        return site.counters().get(index).id();
    }

    int countCounters() {
        return counterIndex.size();
    }

    /** With whoever sits there now, and what is known of their breaks. */
    HallPlan plan(Seated seated, List<Absence> absences, DayClock clock) {
        var counters = new ArrayList<CounterPlan>();
        for (var counter : site.counters()) {
            var staff = seated.findStaffAt(counter.id()).orElse(null);
            var taken = Taken.at(site, rules, counter.id(), staff);
            var here = absences.stream().filter(absence -> absence.staff().equals(staff)).toList();
            counters.add(
                    new CounterPlan(
                            counter.id().value(),
                            taken.always().stream().map(this::index).toList(),
                            taken.whenNeeded().stream().map(this::overflow).toList(),
                            present(here, clock)));
        }
        return new HallPlan(services, counters);
    }

    private Integer index(ServiceCode known) {
        return Objects.requireNonNull(serviceIndex.get(known), "a profile's service is the site's");
    }

    private Overflow overflow(RuleBook.Overflow one) {
        var late = one.late();
        return new Overflow(
                index(one.service()),
                one.waiting(),
                late == null ? Double.POSITIVE_INFINITY : late.toNanos() / 1e9);
    }

    /** All day, but for absences with an end. */
    private static List<Span> present(List<Absence> absences, DayClock clock) {
        var spans = new ArrayList<Span>();
        double from = 0;
        for (var absence : absences) {
            if (absence.until() != null) {
                double leaves = Math.max(0, clock.seconds(absence.from()));
                if (leaves > from) {
                    spans.add(new Span(from, leaves));
                }
                from = Math.max(from, clock.seconds(absence.until()));
            }
        }
        spans.add(new Span(from, Double.MAX_VALUE));
        return spans;
    }
}
