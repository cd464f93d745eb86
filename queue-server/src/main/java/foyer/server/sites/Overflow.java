package foyer.server.sites;

import foyer.contract.words.ServiceCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A service a profile takes only while it needs help: once so many wait for it, or once the first
 * of them is so late.
 *
 * @param waiting opens the service when at least so many wait
 * @param late opens it when a promise is past by so much; null: never
 */
public record Overflow(ServiceCode service, int waiting, @Nullable Duration late) {
    public static final int MOST_WAITING = 10_000;

    public Overflow {
        Bounded.number("waiting of overflow " + service, waiting, 1, MOST_WAITING);
        if (late != null) {
            Bounded.duration("lateness of overflow " + service, late, Service.LONGEST_STANDARD);
        }
    }
}
