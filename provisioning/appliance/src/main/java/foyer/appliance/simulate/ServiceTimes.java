package foyer.appliance.simulate;

import foyer.contract.words.ServiceCode;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

/**
 * How long people take. Service times are log-normal, as they are at real counters: most are short,
 * a few very long. Seeded; confined to one thread.
 */
final class ServiceTimes {
    /** Median minutes; the mean is a sixth above it. */
    private static final Map<String, Double> MEDIAN_MINUTES =
            Map.of(
                    "council-tax", 5.5,
                    "benefits", 6.0,
                    "housing", 8.5,
                    "planning", 7.5,
                    "waste", 3.0,
                    "parking", 3.0,
                    "electoral", 2.5,
                    "not-sure", 2.0);

    private static final double UNKNOWN_SERVICE_MINUTES = 5;
    private static final double SIGMA = 0.55;
    private static final double NO_SHOW_SHARE = 0.04;
    private static final Duration LONGEST = Duration.ofMinutes(45);
    private static final int WALK_LEAST_SECONDS = 12;
    private static final int WALK_SPREAD_SECONDS = 40;

    private final Random random;

    ServiceTimes(long seed) {
        this.random = new Random(seed);
    }

    Duration serving(ServiceCode service) {
        double median = MEDIAN_MINUTES.getOrDefault(service.value(), UNKNOWN_SERVICE_MINUTES);
        double minutes = median * StrictMath.exp(SIGMA * random.nextGaussian());
        var drawn = Duration.ofMillis((long) (minutes * 60_000));
        return drawn.compareTo(LONGEST) > 0 ? LONGEST : drawn;
    }

    Duration walking() {
        return Duration.ofSeconds(WALK_LEAST_SECONDS + random.nextInt(WALK_SPREAD_SECONDS));
    }

    boolean comes() {
        return random.nextDouble() >= NO_SHOW_SHARE;
    }
}
