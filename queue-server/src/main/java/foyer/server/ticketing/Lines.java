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
import org.jspecify.annotations.Nullable;

/** One line per service, and which services compete for the same counters. */
final class Lines {
    private final Map<ServiceCode, WaitingLine> byService = new HashMap<>();
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
    WaitingLine of(ServiceCode service) {
        return byService.computeIfAbsent(service, one -> new WaitingLine());
    }

    int size(ServiceCode service) {
        var line = byService.get(service);
        return line == null ? 0 : line.size();
    }

    @Nullable Ticket first(ServiceCode service) {
        var line = byService.get(service);
        return line == null ? null : line.first();
    }

    /** Callable at that moment; only tickets of the last seconds are stepped over. */
    @Nullable Ticket firstCallable(ServiceCode service, Instant now, @Nullable Ticket except) {
        var line = byService.get(service);
        if (line == null) {
            return null;
        }
        for (var ticket : line) {
            if (ticket.callableAt(now) && (except == null || !ticket.id().equals(except.id()))) {
                return ticket;
            }
        }
        return null;
    }

    int countBefore(Ticket ticket) {
        int count = 0;
        for (var rival : rivalsOf(ticket.service())) {
            var line = byService.get(rival);
            if (line != null) {
                count += line.countWhile(other -> Ticket.BY_PROMISE.compare(other, ticket) < 0);
            }
        }
        return count;
    }

    /** For somebody not in the line yet, who at the same promise and arrival comes last. */
    int countAhead(ServiceCode service, Instant promisedAt, Instant arrivedAt) {
        int count = 0;
        for (var rival : rivalsOf(service)) {
            var line = byService.get(rival);
            if (line != null) {
                count += line.countWhile(other -> !isLater(other, promisedAt, arrivedAt));
            }
        }
        return count;
    }

    private static boolean isLater(Ticket other, Instant promisedAt, Instant arrivedAt) {
        int promise = other.promisedAt().compareTo(promisedAt);
        return promise > 0 || (promise == 0 && other.arrivedAt().isAfter(arrivedAt));
    }

    List<Ticket> list(Collection<ServiceCode> services, int limit) {
        record Head(Ticket ticket, Iterator<Ticket> rest) {}
        var heads = new PriorityQueue<Head>(Comparator.comparing(Head::ticket, Ticket.BY_PROMISE));
        for (var service : services) {
            var line = byService.get(service);
            if (line != null && line.size() > 0) {
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
