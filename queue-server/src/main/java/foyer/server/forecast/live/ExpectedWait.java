package foyer.server.forecast.live;

import foyer.server.forecast.Outlook;
import java.time.Duration;
import java.time.Instant;

/**
 * What somebody can expect, from the moment it was worked out until their call.
 *
 * @param ahead people who will really be called before, by counters that could call this one
 * @param low a tenth is called earlier
 * @param middle half of them are
 * @param high a tenth is called later
 */
public record ExpectedWait(Instant at, int ahead, Duration low, Duration middle, Duration high) {
    static ExpectedWait of(Outlook outlook, Instant at) {
        return new ExpectedWait(
                at,
                outlook.ahead(),
                seconds(outlook.low()),
                seconds(outlook.middle()),
                seconds(outlook.high()));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofSeconds(Math.round(seconds));
    }

    /** As people are told. */
    public Minutes minutes() {
        return Minutes.of(low, middle, high);
    }
}
