package foyer.server.ticketing;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why this ticket was called and not another, as it was known at that moment.
 *
 * @param standard the wait promised to this ticket
 * @param runnerUp who would have been called otherwise; null when nobody else was waiting there
 */
public record CallReason(
        Rule rule,
        ServiceCode service,
        Instant arrivedAt,
        Duration standard,
        Instant promisedAt,
        @Nullable RunnerUp runnerUp) {
    /** What decided. */
    public enum Rule {
        EARLIEST_PROMISE,
        CHOSEN
    }

    /** The best of the others the counter could have taken. */
    public record RunnerUp(TicketNumber number, Instant promisedAt) {}
}
