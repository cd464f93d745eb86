package foyer.mqtt;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next connect: doubled each time up to a maximum, and spread over the
 * upper half, so that a thousand nodes do not come back in the same instant. Confined to one
 * thread.
 */
final class Backoff {
    private static final int MAX_DOUBLINGS = 20;

    private final Duration min;
    private final Duration max;
    private final RandomGenerator random;
    private int failures;

    Backoff(Duration min, Duration max, RandomGenerator random) {
        this.min = min;
        this.max = max;
        this.random = random;
    }

    /** The wait after one more failure. */
    Duration next() {
        var doubled = min.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
        failures++;
        var ceiling = doubled.compareTo(max) < 0 ? doubled : max;
        long half = Math.max(1, ceiling.toNanos() / 2);
        return Duration.ofNanos(half + random.nextLong(half));
    }

    /** The number the next try has. */
    int attempt() {
        return failures + 1;
    }

    /** The link has proved itself. */
    void reset() {
        failures = 0;
    }
}
