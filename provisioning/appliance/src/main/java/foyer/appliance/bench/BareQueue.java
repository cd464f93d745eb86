package foyer.appliance.bench;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Baseline, frozen: a visit in the collections no queue can do without. A sorted line for each
 * service, tickets by id, numbers that were used, and who is at which counter; no command, no
 * event, no refusal and no time. Confined to one thread.
 */
final class BareQueue {
    private static final int SERVICES = 8;
    private static final int COUNTERS = 6;

    private record Ticket(long id, int service, long promisedAt) {}

    private static final Comparator<Ticket> BY_PROMISE =
            Comparator.comparingLong(Ticket::promisedAt).thenComparingLong(Ticket::id);

    private final Map<Long, Ticket> tickets = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private final Map<Integer, SortedSet<Ticket>> lines = new HashMap<>();
    private final Map<Integer, Ticket> held = new HashMap<>();
    private long issued;

    BareQueue(int waiting) {
        for (int service = 0; service < SERVICES; service++) {
            lines.put(service, new TreeSet<>(BY_PROMISE));
        }
        for (int i = 0; i < waiting; i++) {
            issue();
        }
    }

    private void issue() {
        long id = ++issued;
        int service = (int) (id % SERVICES);
        var ticket = new Ticket(id, service, id + 600 + 300L * service);
        tickets.put(id, ticket);
        numbers.add((char) ('A' + service) + Long.toString(id));
        line(service).add(ticket);
    }

    /** As many wait afterwards as before. */
    void cycle() {
        issue();
        int counter = (int) (issued % COUNTERS);
        var called = first(counter % 2);
        line(called.service()).remove(called);
        held.put(counter, called);
        tickets.remove(Objects.requireNonNull(held.remove(counter), "held").id());
    }

    private Ticket first(int service) {
        Ticket best = null;
        for (int one = service; one < SERVICES; one += 2) {
            var line = line(one);
            if (!line.isEmpty() && (best == null || BY_PROMISE.compare(line.first(), best) < 0)) {
                best = line.first();
            }
        }
        return Objects.requireNonNull(best, "somebody waits");
    }

    private SortedSet<Ticket> line(int service) {
        return Objects.requireNonNull(lines.get(service), "a line for each service");
    }
}
