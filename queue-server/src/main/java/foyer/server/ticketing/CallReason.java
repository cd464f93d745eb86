package foyer.server.ticketing;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why this ticket was called and not another, as it was known at that moment.
 *
 * @param arrivedAt when the visit began, or when the ticket was put behind everybody, or the time
 *     until which its place was held
 * @param standard the wait promised to this ticket, from then on
 * @param runnerUp who would have been called otherwise; null when nobody else was waiting there
 * @param number by which the ticket is called; null in what version 1 wrote
 * @param basis of the promise
 * @param detail the appointed time or the floorwalker's reason, as the basis has it
 */
public record CallReason(
        Rule rule,
        ServiceCode service,
        Instant arrivedAt,
        Duration standard,
        Instant promisedAt,
        @Nullable RunnerUp runnerUp,
        @Nullable TicketNumber number,
        Basis basis,
        @Nullable Detail detail) {
    /** What decided. */
    public enum Rule {
        EARLIEST_PROMISE,
        CHOSEN
    }

    /** What the promise was made from. */
    public enum Basis {
        STANDARD,
        APPOINTMENT,
        PRIORITY,
        ADJUSTMENT,
        REQUEUED,
        /** A held place: from the time the customer said they come back. */
        HELD
    }

    /** What the basis was in this case; one of the two. */
    public record Detail(@Nullable Instant appointment, @Nullable Code priority) {}

    /**
     * The best of the others the counter could have taken.
     *
     * @param service null in what version 1 wrote
     */
    public record RunnerUp(TicketNumber number, Instant promisedAt, @Nullable ServiceCode service) {
        public RunnerUp(TicketNumber number, Instant promisedAt) {
            this(number, promisedAt, null);
        }
    }

    /** As version 1 knew it. */
    public CallReason(
            Rule rule,
            ServiceCode service,
            Instant arrivedAt,
            Duration standard,
            Instant promisedAt,
            @Nullable RunnerUp runnerUp) {
        this(rule, service, arrivedAt, standard, promisedAt, runnerUp, null, Basis.STANDARD, null);
    }
}
