package foyer.appliance.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Visits a second through the rules alone, five decisions each, against the same visits through the
 * collections a queue cannot do without. A hundred wait on both sides.
 */
final class DecisionDuel implements Duel {
    private static final int WAITING = 100;
    private static final int VISITS_AT_ONCE = 2_000;
    private static final Duration SLICE = Duration.ofMillis(400);

    private static final int DECISIONS_A_VISIT = 5;

    private double latest;

    @Override
    public List<String> notes() {
        return List.of(
                Math.round(latest * DECISIONS_A_VISIT) + " decisions a second, the last slice");
    }

    @Override
    public double ours() {
        long spent = 0;
        long visits = 0;
        while (spent < SLICE.toNanos()) {
            var queue = new BenchQueue(WAITING);
            var intents = Stream.generate(queue::nextIntent).limit(VISITS_AT_ONCE).toList();
            long begin = System.nanoTime();
            intents.forEach(queue::cycle);
            spent += System.nanoTime() - begin;
            visits += VISITS_AT_ONCE;
        }
        latest = visits * 1e9 / spent;
        return latest;
    }

    @Override
    public double baseline() {
        long spent = 0;
        long visits = 0;
        while (spent < SLICE.toNanos()) {
            var queue = new BareQueue(WAITING);
            long begin = System.nanoTime();
            for (int i = 0; i < VISITS_AT_ONCE; i++) {
                queue.cycle();
            }
            spent += System.nanoTime() - begin;
            visits += VISITS_AT_ONCE;
        }
        return visits * 1e9 / spent;
    }
}
