package foyer.server.ticketing;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Visits that go another way than straight on: set aside, sent on, brought back. */
final class VisitRules {
    private VisitRules() {}

    static Decision park(QueueState state, Order order, TicketId id) {
        return withOpen(
                state,
                order,
                id,
                ticket ->
                        ticket.status() == TicketStatus.PARKED
                                ? Checks.reject(Reason.ALREADY_SO, ticket)
                                : Decision.accept(new Event.TicketParked(order.at(), id)));
    }

    static Decision unpark(QueueState state, Order order, TicketId id) {
        return withOpen(
                state,
                order,
                id,
                ticket ->
                        ticket.status() == TicketStatus.PARKED
                                ? again(order, ticket, Leg.Cause.UNPARKED, ticket.promisedAt())
                                : Checks.reject(Reason.TICKET_NOT_PARKED, ticket));
    }

    static Decision requeue(QueueState state, Order order, Command.Requeue requeue) {
        return withOpen(
                state,
                order,
                requeue.ticket(),
                ticket ->
                        switch (requeue.place()) {
                            case SAME ->
                                    ticket.status() == TicketStatus.WAITING
                                            ? Checks.reject(Reason.ALREADY_SO, ticket)
                                            : again(
                                                    order,
                                                    ticket,
                                                    Leg.Cause.REQUEUED,
                                                    ticket.promisedAt());
                            case LAST ->
                                    again(
                                            order,
                                            ticket,
                                            Leg.Cause.REQUEUED_LAST,
                                            PromiseRules.last(state, order.at(), ticket));
                        });
    }

    static Decision transfer(QueueState state, Order order, Command.Transfer transfer) {
        return withOpen(
                state, order, transfer.ticket(), ticket -> sendOn(state, order, transfer, ticket));
    }

    private static Decision sendOn(
            QueueState state, Order order, Command.Transfer transfer, Ticket ticket) {
        var service = transfer.service() == null ? ticket.service() : transfer.service();
        var target = transfer.target();
        var refusal = refuseToSend(state, order.at(), service, target);
        if (refusal != null) {
            return refusal;
        }
        boolean same = service.equals(ticket.service());
        return Decision.accept(
                new Event.LegOpened(
                        order.at(),
                        ticket.id(),
                        Leg.Cause.TRANSFERRED,
                        service,
                        target,
                        same ? ticket.promisedAt() : PromiseRules.inService(state, ticket, service),
                        transfer.note()));
    }

    private static @Nullable Decision refuseToSend(
            QueueState state, Instant at, ServiceCode service, Target target) {
        if (state.site().findService(service).isEmpty()) {
            return Decision.reject(Reason.SERVICE_UNKNOWN, "no service " + service);
        }
        if (target instanceof Target.AtCounter to
                && state.site().findCounter(to.counter()).isEmpty()) {
            return Decision.reject(Reason.COUNTER_UNKNOWN, "no counter " + to.counter());
        }
        boolean there =
                target.equals(Target.ANYONE) || Candidates.canTake(state, target, service, at);
        return there
                ? null
                : Decision.reject(
                        Reason.NOBODY_THERE, target.text() + " cannot take " + service + " now");
    }

    static Decision revive(QueueState state, Order order, TicketId id) {
        var rules = state.rules().comebacks();
        return withEnded(
                state,
                order,
                id,
                rules.reviveWithin(),
                ticket -> {
                    if (ticket.status() != TicketStatus.NO_SHOW) {
                        return Checks.reject(Reason.TICKET_NOT_MISSED, ticket);
                    }
                    var behind = order.at().plus(rules.reviveBehind());
                    boolean old =
                            rules.reviveBehind().isZero() || ticket.promisedAt().isAfter(behind);
                    return again(
                            order, ticket, Leg.Cause.REVIVED, old ? ticket.promisedAt() : behind);
                });
    }

    static boolean isRevivable(QueueState state, Ticket missed, Instant at) {
        var endedAt = missed.endedAt();
        return endedAt != null
                && !at.isAfter(endedAt.plus(state.rules().comebacks().reviveWithin()));
    }

    /** Whether an ended visit can still be taken up again by anybody. */
    static boolean mayGoOn(QueueState state, Ticket ended, Instant at) {
        var endedAt = ended.endedAt();
        boolean reopens =
                endedAt != null
                        && !at.isAfter(endedAt.plus(state.rules().comebacks().reopenWithin()));
        return reopens || (ended.status() == TicketStatus.NO_SHOW && isRevivable(state, ended, at));
    }

    static Decision reopen(QueueState state, Order order, TicketId id) {
        return withEnded(
                state,
                order,
                id,
                state.rules().comebacks().reopenWithin(),
                ticket -> again(order, ticket, Leg.Cause.REOPENED, ticket.promisedAt()));
    }

    private static Decision again(Order order, Ticket ticket, Leg.Cause cause, Instant promisedAt) {
        var leg = ticket.leg();
        return Decision.accept(
                new Event.LegOpened(
                        order.at(),
                        ticket.id(),
                        cause,
                        leg.service(),
                        leg.target(),
                        promisedAt,
                        leg.note()));
    }

    /** Open visits; one at a counter only by that counter. */
    static Decision withOpen(
            QueueState state, Order order, TicketId id, Function<Ticket, Decision> then) {
        return withTicket(
                state,
                order,
                id,
                ticket -> {
                    if (ticket.status().ended()) {
                        return ServingRules.hasEnded(ticket);
                    }
                    var elsewhere = Checks.refuseHeldElsewhere(state, order.actor(), ticket);
                    if (elsewhere != null) {
                        return elsewhere;
                    }
                    return ticket.past().size() >= Ticket.MAX_LEGS
                            ? Checks.reject(Reason.TOO_OFTEN, ticket)
                            : then.apply(ticket);
                });
    }

    private static Decision withEnded(
            QueueState state,
            Order order,
            TicketId id,
            Duration within,
            Function<Ticket, Decision> then) {
        return withTicket(
                state,
                order,
                id,
                ticket -> {
                    var endedAt = ticket.endedAt();
                    if (!ticket.status().ended() || endedAt == null) {
                        return Checks.reject(Reason.TICKET_NOT_ENDED, ticket);
                    }
                    if (ticket.past().size() >= Ticket.MAX_LEGS) {
                        return Checks.reject(Reason.TOO_OFTEN, ticket);
                    }
                    return order.at().isAfter(endedAt.plus(within))
                            ? Checks.reject(Reason.TOO_LATE, ticket)
                            : then.apply(ticket);
                });
    }

    private static Decision withTicket(
            QueueState state, Order order, TicketId id, Function<Ticket, Decision> then) {
        if (!Checks.isStaff(order.actor())) {
            return Checks.notStaff(order.actor());
        }
        return state.findTicket(id).map(then).orElseGet(() -> Checks.unknown(id));
    }
}
