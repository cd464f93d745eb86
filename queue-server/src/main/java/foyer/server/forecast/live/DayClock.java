package foyer.server.forecast.live;

import java.time.Duration;
import java.time.Instant;

/**
 * Seconds of one business day, as the forecast reckons. Exact to the nanosecond, so that two
 * moments are in the same order in both.
 */
record DayClock(Instant start) {
    private static final double NANOS = 1e9;

    Instant instant(double seconds) {
        return start.plusNanos(Math.round(seconds * NANOS));
    }

    double seconds(Instant at) {
        return Duration.between(start, at).toNanos() / NANOS;
    }
}
