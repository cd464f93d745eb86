package foyer.server.ticketing;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One customer's place in the queue, as it is now. Immutable.
 *
 * @param day the business day it was issued on
 * @param number what it is called by
 * @param alias another number the customer may hold, shown beside the first
 * @param given the customer holds a number for certain: the kiosk said so
 * @param promisedAt when the charter says the customer is called by
 * @param call the latest; null while it was never called
 */
public record Ticket(
        TicketId id,
        LocalDate day,
        Origin origin,
        TicketNumber number,
        @Nullable TicketNumber alias,
        boolean given,
        Instant issuedAt,
        Instant promisedAt,
        TicketStatus status,
        @Nullable Call call,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /** Without word from its kiosk a ticket can be called after this. */
    public static final Duration NUMBER_PATIENCE = Duration.ofSeconds(5);

    /** The order in which customers are called: promise, then arrival, then issue. */
    public static final Comparator<Ticket> BY_PROMISE = Ticket::compareByPromise;

    private static int compareByPromise(Ticket one, Ticket other) {
        int promise = one.promisedAt.compareTo(other.promisedAt);
        if (promise != 0) {
            return promise;
        }
        int arrival = one.arrivedAt().compareTo(other.arrivedAt());
        return arrival != 0 ? arrival : one.id.compareTo(other.id);
    }

    public ServiceCode service() {
        return origin.service();
    }

    public Instant arrivedAt() {
        return origin.arrivedAt();
    }

    /** Waiting, and the number it would be called by is the one the customer holds. */
    public boolean callableAt(Instant now) {
        return status == TicketStatus.WAITING
                && (given || !now.isBefore(issuedAt.plus(NUMBER_PATIENCE)));
    }

    Ticket with(TicketStatus next) {
        return new Ticket(
                id,
                day,
                origin,
                number,
                alias,
                given,
                issuedAt,
                promisedAt,
                next,
                call,
                startedAt,
                endedAt);
    }

    Ticket ended(TicketStatus next, Instant at) {
        return new Ticket(
                id,
                day,
                origin,
                number,
                alias,
                given,
                issuedAt,
                promisedAt,
                next,
                call,
                startedAt,
                at);
    }

    Ticket started(Instant at) {
        return new Ticket(
                id,
                day,
                origin,
                number,
                alias,
                given,
                issuedAt,
                promisedAt,
                TicketStatus.SERVING,
                call,
                at,
                endedAt);
    }

    Ticket called(TicketStatus next, Call latest) {
        return new Ticket(
                id,
                day,
                origin,
                number,
                alias,
                given,
                issuedAt,
                promisedAt,
                next,
                latest,
                startedAt,
                endedAt);
    }

    Ticket numbered(TicketNumber first, @Nullable TicketNumber second) {
        return new Ticket(
                id,
                day,
                origin,
                first,
                second,
                true,
                issuedAt,
                promisedAt,
                status,
                call,
                startedAt,
                endedAt);
    }
}
