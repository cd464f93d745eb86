package foyer.server.forecast;

import foyer.server.forecast.CounterPlan.Overflow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Lines and who may call from them. A line for each service and set of counters that may take its
 * customers, so that choosing costs with those and not with the people waiting.
 */
final class Floor {
    private static final Overflow[] ALWAYS = {};

    private record Key(int service, Takers takers) {}

    /**
     * A line a counter may call from.
     *
     * @param opens what must all be passed first
     * @param whenDue only somebody whose promise is due
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    record Way(int line, Overflow[] opens, boolean whenDue) {}

    private final HallPlan plan;
    private final Map<Key, Integer> lines = new HashMap<>();
    private final List<Key> keys = new ArrayList<>();
    private Way[][] ways = {};
    private int[][] ofService = {};

    Floor(HallPlan plan) {
        this.plan = plan;
        for (int service = 0; service < plan.services().size(); service++) {
            lineOf(service, Takers.ANY);
        }
    }

    /** Whoever may go anywhere stands in the line with the index of the service. */
    int lineOf(int service, Takers takers) {
        return lines.computeIfAbsent(
                new Key(service, takers),
                key -> {
                    keys.add(key);
                    return keys.size() - 1;
                });
    }

    /** After the last new line. */
    void close() {
        ways = new Way[plan.counters().size()][];
        for (int counter = 0; counter < ways.length; counter++) {
            ways[counter] = waysOf(counter);
        }
        ofService = new int[plan.services().size()][];
        for (int service = 0; service < ofService.length; service++) {
            int wanted = service;
            ofService[service] =
                    IntStream.range(0, keys.size())
                            .filter(line -> keys.get(line).service() == wanted)
                            .toArray();
        }
    }

    private Way[] waysOf(int counter) {
        var plans = plan.counters().get(counter);
        var found = new ArrayList<Way>();
        for (int line = 0; line < keys.size(); line++) {
            int service = keys.get(line).service();
            var takers = keys.get(line).takers();
            var opens = plans.opens(service);
            if (plans.takes(service) && (takers.include(counter) || takers.othersWhenDue())) {
                boolean meant = takers.meant().contains(counter);
                found.add(new Way(line, meant ? ALWAYS : opens, !takers.include(counter)));
            }
        }
        return found.toArray(Way[]::new);
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

    Way[] ways(int counter) {
        return ways[counter];
    }

    int[] linesOf(int service) {
        return ofService[service];
    }
}
