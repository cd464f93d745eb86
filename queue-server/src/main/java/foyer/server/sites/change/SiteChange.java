package foyer.server.sites.change;

import foyer.contract.words.CounterId;
import foyer.contract.words.NodeId;
import foyer.server.sites.BoardRoom;
import foyer.server.sites.Counter;
import foyer.server.sites.Direction;
import foyer.server.sites.Numbering;
import foyer.server.sites.OfferRoom;
import foyer.server.sites.Partner;
import foyer.server.sites.Service;
import foyer.server.sites.ServiceGroup;
import foyer.server.sites.Site;
import foyer.server.sites.SiteNode;
import foyer.server.sites.WorkProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Changes a site under a queue. What somebody still waits for is served to the end, although it is
 * offered to nobody new; and whatever a number could be taken for another's by, changes with the
 * business day.
 */
public final class SiteChange {
    private final Site running;
    private final Site wanted;
    private final InUse inUse;
    private final boolean sameDay;
    private final List<String> kept = new ArrayList<>();

    private SiteChange(Site running, Site wanted, InUse inUse, boolean sameDay) {
        this.running = running;
        this.wanted = wanted;
        this.inUse = inUse;
        this.sameDay = sameDay;
    }

    /** While the business day goes on. */
    public static Planned during(Site running, Site wanted, InUse inUse) {
        return new SiteChange(running, wanted, inUse, true).plan();
    }

    /** With a new business day, into which somebody may still wait. */
    public static Planned withNewDay(Site running, Site wanted, InUse inUse) {
        return new SiteChange(running, wanted, inUse, false).plan();
    }

    private Planned plan() {
        if (!running.id().equals(wanted.id())) {
            return new Planned.Refused(
                    "this is site " + wanted.id() + ", and the queue is of " + running.id());
        }
        try {
            return new Planned.Ready(OfferRoom.requireRoom(BoardRoom.requireRoom(merged())), kept);
        } catch (IllegalArgumentException e) {
            return new Planned.Refused(
                    e.getMessage() + ", while the day goes on; apply it when the day has ended");
        }
    }

    private Site merged() {
        var services = services();
        var nodes = nodes();
        var counters = counters(nodes);
        var profiles = new Staffing(running, kept).profiles(wanted, inUse, services, counters);
        return new Site(
                wanted.id(),
                wanted.council(),
                wanted.name(),
                sameDay ? kept("time zone", running.zone(), wanted.zone()) : wanted.zone(),
                sameDay
                        ? kept("end of the business day", running.cutOver(), wanted.cutOver())
                        : wanted.cutOver(),
                wanted.languages(),
                sameDay ? kept("numbering", running.numbering(), wanted.numbering()) : numbering(),
                partners(services),
                groups(),
                services,
                profiles,
                counters,
                toldAsBefore(nodes, counters),
                wanted.opening(),
                wanted.rules());
    }

    private <T> T kept(String what, T old, T fresh) {
        if (!old.equals(fresh)) {
            kept.add("The " + what + " changes with the next business day.");
        }
        return old;
    }

    /** A number a kiosk holds for the day must not be the server's to give. */
    private Numbering numbering() {
        var fresh = wanted.numbering();
        for (var band : inUse.bands()) {
            if (!fresh.isOffline(band.first()) || !fresh.isOffline(band.last())) {
                kept.add(
                        "The numbering stays: a kiosk holds numbers "
                                + band.first()
                                + " to "
                                + band.last()
                                + " of "
                                + band.businessDay()
                                + ", which must stay among the kiosks' own.");
                return running.numbering();
            }
        }
        return fresh;
    }

    private List<Service> services() {
        var all = new ArrayList<Service>();
        for (var service : wanted.services()) {
            all.add(
                    running.findService(service.code())
                            .filter(_ -> sameDay)
                            .map(old -> numbered(service, old))
                            .orElse(service));
        }
        for (var old : running.services()) {
            boolean gone = wanted.findService(old.code()).isEmpty();
            if (gone && inUse.services().contains(old.code())) {
                all.add(withdrawn(old));
                kept.add(
                        "Service "
                                + old.code()
                                + " gives no more tickets and goes when nobody waits for it.");
            }
        }
        return all;
    }

    private Service numbered(Service service, Service old) {
        boolean same =
                service.prefix().equals(old.prefix())
                        && java.util.Objects.equals(service.numbers(), old.numbers());
        if (!same) {
            kept.add("Numbers of service " + old.code() + " change with the next business day.");
        }
        return service.numbered(old.prefix(), old.numbers());
    }

    private Service withdrawn(Service old) {
        var group = old.group() == null ? null : wanted.findGroup(old.group()).orElse(null);
        return old.within(group == null ? null : group.id()).with(old.offering().asWithdrawn());
    }

    private List<Partner> partners(List<Service> services) {
        var all = new ArrayList<>(wanted.partners());
        for (var old : running.partners()) {
            boolean needed = services.stream().anyMatch(s -> s.partner().equals(old.id()));
            boolean there = all.stream().anyMatch(p -> p.id().equals(old.id()));
            if (needed && !there) {
                all.add(old);
            }
        }
        return all;
    }

    private List<ServiceGroup> groups() {
        return wanted.groups().stream()
                .map(
                        group ->
                                running.findGroup(group.id())
                                        .filter(_ -> sameDay)
                                        .map(old -> group.numbered(old.prefix(), old.numbers()))
                                        .orElse(group))
                .toList();
    }

    /** Kiosks hold bands of numbers of the day, and report late what they gave. */
    private List<SiteNode> nodes() {
        var all = new ArrayList<SiteNode>();
        for (var node : wanted.nodes()) {
            all.add(findKiosk(node.id()).orElse(node));
        }
        for (var old : running.nodes()) {
            if (findKiosk(old.id()).isPresent() && wanted.findNode(old.id()).isEmpty()) {
                all.add(old);
                kept.add("Kiosk " + old.id() + " is heard until the business day ends.");
            }
        }
        return all;
    }

    private Optional<SiteNode> findKiosk(NodeId id) {
        return running.findNode(id).filter(n -> sameDay && n.role() == SiteNode.Role.KIOSK);
    }

    private List<Counter> counters(List<SiteNode> nodes) {
        var all = new ArrayList<>(wanted.counters());
        for (var old : running.counters()) {
            if (wanted.findCounter(old.id()).isEmpty() && inUse.counters().contains(old.id())) {
                all.add(old.seenFrom(seen(old, nodes)));
                kept.add("Counter " + old.id() + " goes when its advisor has signed out.");
            }
        }
        return all;
    }

    /** Who is called to a counter that goes is told where it was told before. */
    private List<SiteNode> toldAsBefore(List<SiteNode> nodes, List<Counter> counters) {
        var going =
                counters.stream()
                        .map(Counter::id)
                        .filter(id -> wanted.findCounter(id).isEmpty())
                        .toList();
        return nodes.stream().map(node -> node.serving(servedBefore(node, going))).toList();
    }

    private List<CounterId> servedBefore(SiteNode node, List<CounterId> going) {
        return running.findNode(node.id())
                .map(old -> going.stream().filter(old::announces).toList())
                .orElse(List.of());
    }

    private static Map<NodeId, Direction> seen(Counter counter, List<SiteNode> nodes) {
        var displays =
                nodes.stream()
                        .filter(node -> node.role() == SiteNode.Role.DISPLAY)
                        .map(SiteNode::id)
                        .toList();
        var seen = new HashMap<>(counter.directions());
        seen.keySet().retainAll(displays);
        return seen;
    }

    static <T> boolean has(List<T> all, Function<T, Object> key, Object wanted) {
        return all.stream().anyMatch(one -> key.apply(one).equals(wanted));
    }

    static Optional<WorkProfile> findProfile(Site site, String id) {
        return site.profiles().stream().filter(profile -> profile.id().equals(id)).findFirst();
    }
}
