package foyer.server.ticketing;

import foyer.contract.words.NodeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The bands nodes may number from by themselves. */
final class Leases {
    private static final Comparator<CarryOver.Lease> IN_ORDER =
            Comparator.comparing(CarryOver.Lease::node)
                    .thenComparingLong(lease -> lease.band().epoch());

    /** A node that lost its band has two of a day; the one lost is given to nobody else either. */
    private final TreeMap<LocalDate, List<CarryOver.Lease>> byDay = new TreeMap<>();

    private long epoch;

    long epoch() {
        return epoch;
    }

    /** What the node may number from: the latest it was leased. */
    Optional<CarryOver.Lease> find(LocalDate day, NodeId node) {
        return byDay.getOrDefault(day, List.of()).stream()
                .filter(lease -> lease.node().equals(node))
                .max(Comparator.comparingLong(lease -> lease.band().epoch()));
    }

    /** Whether that node may have given it: also from a band that was replaced since. */
    boolean isLeasedTo(NodeId node, LocalDate day, int number) {
        return byDay.getOrDefault(day, List.of()).stream()
                .anyMatch(lease -> lease.node().equals(node) && lease.band().contains(number));
    }

    /** Whether any number from first to last is leased to somebody on that day. */
    boolean isLeased(LocalDate day, int first, int last) {
        return byDay.getOrDefault(day, List.of()).stream()
                .anyMatch(lease -> lease.band().first() <= last && lease.band().last() >= first);
    }

    void add(CarryOver.Lease lease) {
        var ofDay = byDay.computeIfAbsent(lease.band().businessDay(), day -> new ArrayList<>());
        if (!ofDay.contains(lease)) {
            ofDay.add(lease);
        }
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
            leases.stream().sorted(IN_ORDER).forEach(all::add);
        }
        return all;
    }
}
