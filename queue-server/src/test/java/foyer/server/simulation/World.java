package foyer.server.simulation;

import foyer.contract.words.IntentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Time and chance of one simulated world: everything that happens, happens here, one thing a step.
 */
final class World {
    final Random random;
    private final Plant plant;
    private final PriorityQueue<Planned> planned =
            new PriorityQueue<>(
                    Comparator.comparing(Planned::at).thenComparingLong(Planned::order));
    private Instant now;
    private long order;
    private @Nullable Instant mendedAt;

    private record Planned(Instant at, long order, Runnable action) {}

    World(long seed, Instant start, Plant plant) {
        this.random = new Random(seed);
        this.now = start;
        this.plant = plant;
    }

    Instant now() {
        return now;
    }

    /** Monotonic, as any machine's in this world. */
    long nanos() {
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Whether something goes wrong; nothing does once all is mended. */
    boolean fault(double probability) {
        return mendedAt == null && chance(probability);
    }

    /** Whether this world has that fault planted in it, and it is to show now. */
    boolean isPlanted(Plant fault) {
        return plant == fault;
    }

    void mend() {
        mendedAt = now;
    }

    boolean isMended() {
        return mendedAt != null;
    }

    /** From when on nothing fails any more. */
    Optional<Instant> mendedAt() {
        return Optional.ofNullable(mendedAt);
    }

    Duration upTo(Duration longest) {
        return Duration.ofMillis(random.nextLong(longest.toMillis() + 1));
    }

    IntentId newIntent() {
        return new IntentId(new UUID(random.nextLong(), random.nextLong()).toString());
    }

    void after(Duration delay, Runnable action) {
        at(now.plus(delay), action);
    }

    void at(Instant moment, Runnable action) {
        planned.add(new Planned(moment, order++, action));
    }

    /** Again and again, each time after about that long, from one moment to the other. */
    void during(Instant from, Instant until, Duration about, Runnable action) {
        var next = from.plus(upTo(about.multipliedBy(2)));
        if (next.isBefore(until)) {
            at(
                    next,
                    () -> {
                        action.run();
                        during(next, until, about, action);
                    });
        }
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
