package foyer.server.forecast.replay;

import foyer.server.forecast.CounterPlan;
import foyer.server.forecast.Hall;
import foyer.server.forecast.HallPlan;
import foyer.server.forecast.Happening;
import foyer.server.forecast.ServicePlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Who works where, guessed from calls alone and from nothing later than they: a counter that calls
 * is manned; one that calls nobody though somebody it takes has been waiting is not any more.
 * Without a column of counters, customers served at once are put at as many of them. Not
 * thread-safe.
 */
final class Manning {
    private static final int KNOWN_AFTER = 20;
    private static final double RARE = 0.01;
    private static final double SHORTEST_ABSENCE = 60;
    private static final double LONGEST_ABSENCE = 900;
    private static final double IDLE = 2 * 3600;

    private final Names counters = new Names(HallPlan.MAX_COUNTERS);
    private final Map<Integer, Map<Integer, Integer>> calls = new HashMap<>();
    private final TreeSet<Integer> seats = new TreeSet<>();
    private final Map<Integer, Integer> seatOf = new HashMap<>();

    void know(String counter) {
        counters.indexOf(counter);
    }

    int countKnown() {
        return counters.size();
    }

    HallPlan plan(List<ServicePlan> kinds) {
        var all = new ArrayList<CounterPlan>();
        for (int counter = 0; counter < counters.size(); counter++) {
            all.add(
                    new CounterPlan(
                            counters.get(counter),
                            takes(counter, kinds.size()),
                            List.of(),
                            CounterPlan.UNKNOWN_ROSTER));
        }
        seats.clear();
        seatOf.clear();
        return new HallPlan(kinds, all);
    }

    /** What it has often called for; anything, while little is known. */
    private List<Integer> takes(int counter, int kinds) {
        var made = calls.getOrDefault(counter, Map.of());
        int all = made.values().stream().mapToInt(Integer::intValue).sum();
        var takes = new ArrayList<Integer>();
        for (int kind = 0; kind < kinds; kind++) {
            if (all < KNOWN_AFTER || made.getOrDefault(kind, 0) >= RARE * all) {
                takes.add(kind);
            }
        }
        return takes;
    }

    int counterOf(Customer customer) {
        if (customer.counter() != null) {
            return counters.indexOf(customer.counter());
        }
        int seat = 0;
        while (seats.contains(seat)) {
            seat++;
        }
        seats.add(seat);
        seatOf.put(customer.line(), seat);
        return counters.indexOf(nameOfSeat(seat));
    }

    static String nameOfSeat(int seat) {
        return "seat " + (seat + 1);
    }

    void called(int counter, int kind) {
        calls.computeIfAbsent(counter, one -> new HashMap<>()).merge(kind, 1, Integer::sum);
    }

    void ended(int line) {
        var seat = seatOf.remove(line);
        if (seat != null) {
            seats.remove(seat);
        }
    }

    /** Counters that must have been left by now. */
    List<Happening> listLeft(Hall hall, double now, double usualPause) {
        var left = new ArrayList<Happening>();
        double longest =
                Math.clamp(SHORTEST_ABSENCE + 3 * usualPause, SHORTEST_ABSENCE, LONGEST_ABSENCE);
        for (int counter = 0; counter < hall.plan().counters().size(); counter++) {
            double idle = now - hall.posts().freeSince(counter);
            if (idle > IDLE || (idle > longest && isWaitedFor(hall, counter, now - longest))) {
                left.add(new Happening.Left(now, counter));
            }
        }
        return left;
    }

    private static boolean isWaitedFor(Hall hall, int counter, double since) {
        var takes = hall.plan().counters().get(counter).services();
        for (var one : hall.listWaiting()) {
            if (one.arrivedAt() < since && takes.contains(one.service())) {
                return true;
            }
        }
        return false;
    }
}
