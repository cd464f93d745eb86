package foyer.webhost.ui;

import java.time.Duration;

/**
 * How soon a page notices that it is no longer live.
 *
 * @param tick how often the server shows the page that it is there
 * @param stale silence after which the page says it is not live
 * @param reload silence after which the page loads anew, as soon as the server answers
 */
public record LiveTimings(Duration tick, Duration stale, Duration reload) {
    /**
     * Tried on displays: a pulled cable shows within 12 s, and the page is back about 10 s after
     * the cable.
     */
    public static final LiveTimings DEFAULT =
            new LiveTimings(Duration.ofSeconds(5), Duration.ofSeconds(12), Duration.ofSeconds(20));

    public LiveTimings {
        if (!tick.isPositive() || stale.compareTo(tick) <= 0 || reload.compareTo(stale) <= 0) {
            throw new IllegalArgumentException(
                    "Timings grow from tick to stale to reload, not "
                            + tick
                            + ", "
                            + stale
                            + ", "
                            + reload);
        }
    }
}
