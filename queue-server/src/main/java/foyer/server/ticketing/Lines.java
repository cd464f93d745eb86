package foyer.server.ticketing;

import foyer.contract.words.ServiceCode;
import foyer.server.sites.Site;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The lines of each service, and which services compete for the same counters. */
final class Lines {
    private final Map<ServiceCode, ServiceLines> byService = new HashMap<>();
    private final Map<ServiceCode, Set<ServiceCode>> rivals = new HashMap<>();

    Lines(Site site) {
        for (var counter : site.counters()) {
            var services = site.getProfileOf(counter.id()).services();
            for (var service : services) {
                rivals.computeIfAbsent(service, one -> new HashSet<>()).addAll(services);
            }
        }
    }

    /** A service the site no longer has may still have a line, from events before the change. */
    ServiceLines of(ServiceCode service) {
        return byService.computeIfAbsent(service, ServiceLines::new);
    }

    @Nullable ServiceLines find(ServiceCode service) {
        return byService.get(service);
    }

    Collection<ServiceLines> all() {
        return byService.values();
    }

    int size(ServiceCode service) {
        var lines = byService.get(service);
        return lines == null ? 0 : lines.size();
    }

    int countReady(ServiceCode service, Instant at) {
        var lines = byService.get(service);
        return lines == null ? 0 : lines.countReady(at);
    }

    @Nullable Ticket firstReady(ServiceCode service, Instant at) {
        var lines = byService.get(service);
        return lines == null ? null : lines.firstReady(at);
    }

    int countBefore(Ticket ticket) {
        return count(
                ticket.service(),
                ticket.leg().target(),
                other -> Ticket.BY_PROMISE.compare(other, ticket) < 0);
    }

    /** For somebody not in the line yet, who at the same promise and arrival comes last. */
    int countAhead(ServiceCode service, Instant promisedAt, Instant arrivedAt) {
        return count(service, Target.ANYONE, other -> !isLater(other, promisedAt, arrivedAt));
    }

    /** Those who wait for somebody in particular are in nobody else's way. */
    private int count(ServiceCode service, Target target, Predicate<Ticket> isBefore) {
        int count = 0;
        for (var rival : rivalsOf(service)) {
            var lines = byService.get(rival);
            if (lines != null) {
                count += lines.countWhile(target, isBefore);
            }
        }
        return count;
    }

    private static boolean isLater(Ticket other, Instant promisedAt, Instant arrivedAt) {
        int promise = other.promisedAt().compareTo(promisedAt);
        return promise > 0 || (promise == 0 && other.arrivedAt().isAfter(arrivedAt));
    }

    List<Ticket> list(Collection<ServiceCode> services, int limit) {
        var all = new ArrayList<WaitingLine>();
        for (var service : services) {
            var lines = byService.get(service);
            if (lines != null) {
                lines.each((key, line) -> all.add(line));
            }
        }
        return merge(all, limit);
    }

    /** Several lines as one, in the order of promise. */
    static List<Ticket> merge(Collection<WaitingLine> lines, int limit) {
        record Head(Ticket ticket, Iterator<Ticket> rest) {}
        var heads = new PriorityQueue<Head>(Comparator.comparing(Head::ticket, Ticket.BY_PROMISE));
        for (var line : lines) {
            if (line.size() > 0) {
                var rest = line.iterator();
                heads.add(new Head(rest.next(), rest));
            }
        }
        var merged = new ArrayList<Ticket>();
        while (merged.size() < limit && !heads.isEmpty()) {
            var head = heads.remove();
            merged.add(head.ticket());
            if (head.rest().hasNext()) {
                heads.add(new Head(head.rest().next(), head.rest()));
            }
        }
        return merged;
    }

    void clear() {
        byService.clear();
    }

    private Set<ServiceCode> rivalsOf(ServiceCode service) {
        return rivals.getOrDefault(service, Set.of(service));
    }
}
