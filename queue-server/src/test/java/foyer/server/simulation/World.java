package foyer.server.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Time and chance of one simulated day: everything that happens, happens here, one thing a step.
 */
final class World {
    final Random random;
    private final PriorityQueue<Planned> planned =
            new PriorityQueue<>(
                    Comparator.comparing(Planned::at).thenComparingLong(Planned::order));
    private Instant now;
    private long order;

    private record Planned(Instant at, long order, Runnable action) {}

    World(long seed, Instant start) {
        this.random = new Random(seed);
        this.now = start;
    }

    Instant now() {
        return now;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    Duration upTo(Duration longest) {
        return Duration.ofMillis(random.nextLong(longest.toMillis() + 1));
    }

    void after(Duration delay, Runnable action) {
        planned.add(new Planned(now.plus(delay), order++, action));
    }

    /** Repeats, each time after about that long, until the world ends. */
    void every(Duration about, Runnable action) {
        after(
                upTo(about.multipliedBy(2)),
                () -> {
                    action.run();
                    every(about, action);
                });
    }

    /** The next thing that happens before the end; false when there is none. */
    boolean step(Instant end) {
        var next = planned.peek();
        if (next == null || next.at().isAfter(end)) {
            return false;
        }
        planned.remove();
        now = next.at();
        next.action().run();
        return true;
    }
}
