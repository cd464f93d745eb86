package foyer.server.ticketing;

import foyer.contract.words.TicketId;
import org.jspecify.annotations.Nullable;

/** A customer who is not ready keeps the place and is not called for some minutes. */
final class MoreTimeRules {
    private MoreTimeRules() {}

    static Decision hold(QueueState state, Order order, TicketId id) {
        if (!(order.actor() instanceof Actor.Server)) {
            return Decision.reject(
                    Reason.NOT_ALLOWED, order.actor().text() + " is not the customer's phone");
        }
        var ticket = state.findTicket(id).orElse(null);
        if (ticket == null) {
            return Checks.unknown(id);
        }
        var refusal = refuse(state, order, ticket);
        return refusal != null ? refusal : Decision.accept(held(state, order, ticket));
    }

    /** How often this visit can still have more time. */
    static int left(QueueState state, Ticket ticket) {
        long had = ticket.legs().stream().filter(leg -> leg.cause() == Leg.Cause.HELD).count();
        return Math.max(0, state.rules().comebacks().moreTimes() - (int) had);
    }

    private static @Nullable Decision refuse(QueueState state, Order order, Ticket ticket) {
        if (ticket.findHeldUntil(order.at()) != null) {
            // A second press of the same button must not use up the second time.
            return Checks.reject(Reason.ALREADY_SO, ticket);
        }
        return switch (ticket.status()) {
            case WAITING, CALLED ->
                    left(state, ticket) == 0
                            ? Checks.reject(Reason.NO_MORE_TIME, ticket)
                            : ticket.past().size() >= Ticket.MAX_LEGS
                                    ? Checks.reject(Reason.TOO_OFTEN, ticket)
                                    : null;
            // Nobody calls a visit that was set aside.
            case PARKED -> Checks.reject(Reason.ALREADY_SO, ticket);
            case SERVING -> Checks.reject(Reason.TICKET_NOT_WAITING, ticket);
            case FINISHED, NO_SHOW, CANCELLED, ABANDONED -> ServingRules.hasEnded(ticket);
        };
    }

    private static Event held(QueueState state, Order order, Ticket ticket) {
        var leg = ticket.leg();
        return new Event.LegOpened(
                order.at(),
                ticket.id(),
                Leg.Cause.HELD,
                leg.service(),
                leg.target(),
                leg.promisedAt(),
                leg.note(),
                order.at().plus(state.rules().comebacks().moreTime()));
    }
}
