package foyer.server.ticketing.loop;

import java.time.Duration;

/**
 * When to read again a journal that could not be read: at once after a failed commit, then ever
 * more seldom, for reading a whole day again and again helps no disk. Monotonic nanoseconds come
 * in. Of the loop's thread.
 */
final class Rereading {
    static final Duration FIRST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofSeconds(60);

    private int failures;
    private long failedNanos;

    boolean isDue(long nanos) {
        return failures == 0 || nanos - failedNanos >= pause().toNanos();
    }

    void failed(long nanos) {
        failures++;
        failedNanos = nanos;
    }

    void succeeded() {
        failures = 0;
    }

    /** From the latest failure to the next try. */
    Duration pause() {
        // Doubled so often it is past the longest anyway.
        var doubled = FIRST.multipliedBy(1L << Math.min(Math.max(failures, 1) - 1, 10));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
