package foyer.server.ticketing;

import foyer.contract.words.NodeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The bands nodes may number from by themselves. */
final class Leases {
    private final TreeMap<LocalDate, Map<NodeId, CarryOver.Lease>> byDay = new TreeMap<>();
    private long epoch;

    long epoch() {
        return epoch;
    }

    Optional<CarryOver.Lease> find(LocalDate day, NodeId node) {
        return Optional.ofNullable(byDay.getOrDefault(day, Map.of()).get(node));
    }

    /** Whether any number from first to last is leased to somebody on that day. */
    boolean isLeased(LocalDate day, int first, int last) {
        return byDay.getOrDefault(day, Map.of()).values().stream()
                .anyMatch(lease -> lease.band().first() <= last && lease.band().last() >= first);
    }

    void add(CarryOver.Lease lease) {
        byDay.computeIfAbsent(lease.band().businessDay(), day -> new HashMap<>())
                .put(lease.node(), lease);
        epoch = Math.max(epoch, lease.band().epoch());
    }

    void carry(List<CarryOver.Lease> leases, long latest) {
        byDay.clear();
        epoch = latest;
        leases.forEach(this::add);
    }

    /** In a fixed order, so that equal states carry equal lists. */
    List<CarryOver.Lease> listFrom(LocalDate day) {
        var all = new ArrayList<CarryOver.Lease>();
        for (var leases : byDay.tailMap(day).values()) {
            leases.values().stream()
                    .sorted(java.util.Comparator.comparing(CarryOver.Lease::node))
                    .forEach(all::add);
        }
        return all;
    }
}
