package foyer.kiosk.glass;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Both surfaces a node may have.
 *
 * @param tellEvery how often a page says that it is seen
 */
public record Glasses(Glass kiosk, Glass display, Duration tellEvery) {
    /**
     * Seldom enough to cost nothing, often enough that a dark screen is known within half a minute.
     */
    public static final Duration TELL_EVERY = Duration.ofSeconds(5);

    /** Three signs may be lost: a page that loads anew is not dark. */
    private static final int SIGNS_LOST = 4;

    public static Glasses of(Glass.Expected expected, Duration tellEvery, LongSupplier nanos) {
        var patience = tellEvery.multipliedBy(SIGNS_LOST);
        return new Glasses(
                new Glass(expected, patience, nanos),
                new Glass(expected, patience, nanos),
                tellEvery);
    }
}
