package foyer.server.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lines and who may call from them. A line for each service and set of counters that may take its
 * customers, so that choosing costs with those and not with the people waiting.
 */
final class Floor {
    private static final int[] NONE = {};

    private record Key(int service, Set<Integer> counters) {}

    private final HallPlan plan;
    private final Map<Key, Integer> lines = new HashMap<>();
    private final List<Key> keys = new ArrayList<>();
    private int[][] own = {};
    private int[][] helped = {};
    private int[][] helpedFrom = {};

    Floor(HallPlan plan) {
        this.plan = plan;
        for (int service = 0; service < plan.services().size(); service++) {
            lineOf(service, Set.of());
        }
    }

    /** Whoever may go anywhere stands in the line with the index of the service. */
    int lineOf(int service, Set<Integer> counters) {
        return lines.computeIfAbsent(
                new Key(service, counters),
                key -> {
                    keys.add(key);
                    return keys.size() - 1;
                });
    }

    /** After the last new line. */
    void close() {
        int counters = plan.counters().size();
        own = new int[counters][];
        helped = new int[counters][];
        helpedFrom = new int[counters][];
        for (int counter = 0; counter < counters; counter++) {
            own[counter] = linesOf(counter, plan.counters().get(counter).services());
            closeOverflow(counter);
        }
    }

    private void closeOverflow(int counter) {
        var found = new ArrayList<Integer>();
        var from = new ArrayList<Integer>();
        for (var overflow : plan.counters().get(counter).overflow()) {
            for (int line : linesOf(counter, List.of(overflow.service()))) {
                found.add(line);
                from.add(overflow.from());
            }
        }
        helped[counter] = toInts(found);
        helpedFrom[counter] = toInts(from);
    }

    private int[] linesOf(int counter, List<Integer> services) {
        var found = new ArrayList<Integer>();
        for (int line = 0; line < keys.size(); line++) {
            var key = keys.get(line);
            boolean mayCall = key.counters().isEmpty() || key.counters().contains(counter);
            if (mayCall && services.contains(key.service())) {
                found.add(line);
            }
        }
        return toInts(found);
    }

    private static int[] toInts(List<Integer> list) {
        return list.isEmpty() ? NONE : list.stream().mapToInt(Integer::intValue).toArray();
    }

    HallPlan plan() {
        return plan;
    }

    int countLines() {
        return keys.size();
    }

    int serviceOf(int line) {
        return keys.get(line).service();
    }

    int[] ownLines(int counter) {
        return own[counter];
    }

    int[] helpedLines(int counter) {
        return helped[counter];
    }

    int[] helpedFrom(int counter) {
        return helpedFrom[counter];
    }
}
