package foyer.devices.escpos;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Waits that double, each shortened by chance, so that many nodes do not come back as one. */
final class BackOff {
    private final Duration shortest;
    private final Duration longest;
    private final RandomGenerator random;
    private Duration next;

    BackOff(Duration shortest, Duration longest, RandomGenerator random) {
        this.shortest = shortest;
        this.longest = longest;
        this.random = random;
        this.next = shortest;
    }

    Duration next() {
        long most = next.toNanos();
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return Duration.ofNanos(random.nextLong(most / 2, most + 1));
    }

    void reset() {
        next = shortest;
    }
}
