package foyer.server.floor;

import foyer.contract.Agency;
import foyer.contract.Need;
import foyer.contract.Ways;
import foyer.contract.words.NeedCode;
import foyer.server.sites.Offered;
import foyer.server.sites.Online;
import foyer.server.sites.Service;
import foyer.server.sites.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What kiosks are told besides who waits: other ways, other words, other organisations. */
final class WayViews {
    private WayViews() {}

    static List<Agency> agencies(Site site) {
        return site.rules().signposts().agencies().stream().map(WayViews::agency).toList();
    }

    private static Agency agency(foyer.server.sites.Agency one) {
        return new Agency(
                one.id(),
                one.name(),
                one.purpose(),
                one.address(),
                one.phone(),
                one.opening(),
                one.web());
    }

    /**
     * What can be asked for at a kiosk. What lets somebody be called before others is given by a
     * colleague who has seen them, and stands at no kiosk.
     */
    static List<Need> needs(Site site) {
        return site.rules().adjustments().stream()
                .filter(one -> one.sooner().isZero())
                .limit(Need.MOST)
                .map(one -> new Need(new NeedCode(one.id()), one.name()))
                .toList();
    }

    /** Null where there is nothing to say. */
    static @Nullable Ways ways(Site site, Service service, Offered offered) {
        var other = service.offering().alternatives();
        var later = later(site, service, offered);
        return other.online() == null && other.words() == null && later == null
                ? null
                : new Ways(online(other.online()), later, other.words());
    }

    private static Ways.@Nullable Online online(@Nullable Online online) {
        return online == null
                ? null
                : new Ways.Online(online.address(), online.title(), online.steps());
    }

    private static Ways.@Nullable Later later(Site site, Service service, Offered offered) {
        var after = site.rules().signposts().held().after();
        if (after.isEmpty() || !(offered instanceof Offered.Open(var until))) {
            return null;
        }
        return new Ways.Later(
                after.stream().map(one -> (int) one.toMinutes()).toList(),
                until.equals(Instant.MAX) ? null : until.minus(room(service)));
    }

    /** Whoever comes back is still served before closing, if nobody else is there. */
    private static Duration room(Service service) {
        var offering = service.offering();
        var before = offering.lastTicket().beforeClosing();
        return before.compareTo(offering.work()) > 0 ? before : offering.work();
    }
}
