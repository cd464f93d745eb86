package foyer.server.ticketing;

import foyer.contract.words.CounterId;
import foyer.server.sites.Demand;
import foyer.server.sites.OfferRules;
import foyer.server.sites.Service;
import foyer.server.sites.Site;
import java.time.Instant;

/** How a service stands in the queue, as far as a newcomer's ticket depends on it. */
public final class ServiceDemand {
    private ServiceDemand() {}

    public static Demand of(QueueState state, Service service, Instant now) {
        var site = state.site();
        var quota = service.offering().quota();
        var days = site.businessDays();
        return new Demand(
                quota.perDay() == null
                        ? 0
                        : state.issueTimes.countSince(service.code(), days.startOf(days.of(now))),
                quota.perHour() == null
                        ? 0
                        : state.issueTimes.countSince(service.code(), OfferRules.hourOf(site, now)),
                state.isClosed(service.code()),
                service.offering().lastTicket().servedByClosing()
                        ? servedBy(state, site, service, now)
                        : null);
    }

    /** By the usual time with each customer ahead, shared by those who are there. */
    private static Instant servedBy(QueueState state, Site site, Service service, Instant now) {
        long counters =
                state.listSignIns().stream()
                        .filter(in -> takes(site, in.counter(), service))
                        .count();
        return OfferRules.usuallyServedBy(
                now,
                state.countAheadOfNewcomer(service.code(), now),
                Math.toIntExact(counters),
                service.offering().work());
    }

    private static boolean takes(Site site, CounterId counter, Service service) {
        return site.findCounter(counter)
                .filter(one -> site.getProfile(one.profile()).takes(service.code()))
                .isPresent();
    }
}
