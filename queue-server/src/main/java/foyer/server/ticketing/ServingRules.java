package foyer.server.ticketing;

import foyer.contract.words.CounterId;
import foyer.contract.words.TicketId;
import java.util.function.BiFunction;

/** From the call to the end of the service. */
final class ServingRules {
    private ServingRules() {}

    static Decision recall(QueueState state, Order order, TicketId id) {
        return atCounter(
                state,
                order,
                id,
                TicketStatus.CALLED,
                (ticket, call) ->
                        new Event.TicketRecalled(
                                order.at(), id, Call.idOf(id, call.ordinal() + 1)));
    }

    static Decision start(QueueState state, Order order, TicketId id) {
        return atCounter(
                state,
                order,
                id,
                TicketStatus.CALLED,
                (ticket, call) -> new Event.ServiceStarted(order.at(), id));
    }

    static Decision noShow(QueueState state, Order order, TicketId id) {
        return atCounter(
                state,
                order,
                id,
                TicketStatus.CALLED,
                (ticket, call) -> new Event.TicketMissed(order.at(), id));
    }

    static Decision finish(QueueState state, Order order, TicketId id) {
        return atCounter(
                state,
                order,
                id,
                TicketStatus.SERVING,
                (ticket, call) -> new Event.TicketFinished(order.at(), id));
    }

    static Decision cancel(QueueState state, Order order, TicketId id) {
        if (!Checks.isStaff(order.actor())) {
            return Checks.notStaff(order.actor());
        }
        var ticket = state.findTicket(id).orElse(null);
        if (ticket == null) {
            return Checks.unknown(id);
        }
        return switch (ticket.status()) {
            case WAITING -> Decision.accept(new Event.TicketCancelled(order.at(), id));
            case CALLED ->
                    atCounter(
                            state,
                            order,
                            id,
                            TicketStatus.CALLED,
                            (called, call) -> new Event.TicketCancelled(order.at(), id));
            case SERVING ->
                    Decision.reject(Reason.TICKET_NOT_WAITING, id + " is being served: finish it");
            case FINISHED, NO_SHOW, CANCELLED, ABANDONED -> hasEnded(ticket);
        };
    }

    static Decision hasEnded(Ticket ticket) {
        return Decision.reject(Reason.TICKET_ENDED, ticket.id() + " is " + ticket.status());
    }

    /** What only the counter that holds the ticket may do, and only in that status. */
    private static Decision atCounter(
            QueueState state,
            Order order,
            TicketId id,
            TicketStatus wanted,
            BiFunction<Ticket, Call, Event> then) {
        if (!(order.actor() instanceof Actor.Staff staff)) {
            return Checks.notStaff(order.actor());
        }
        var ticket = state.findTicket(id).orElse(null);
        if (ticket == null) {
            return Checks.unknown(id);
        }
        var call = ticket.call();
        if (!ticket.status().held() || call == null) {
            return wrongStatus(ticket, wanted);
        }
        var own = state.findSignIn(staff.id()).orElse(null);
        if (own == null) {
            return Decision.reject(Reason.NOT_SIGNED_IN, staff.id() + " is not signed in");
        }
        CounterId counter = call.counter();
        if (!own.counter().equals(counter)) {
            return Checks.elsewhere(ticket, counter);
        }
        return ticket.status() == wanted
                ? Decision.accept(then.apply(ticket, call))
                : wrongStatus(ticket, wanted);
    }

    private static Decision wrongStatus(Ticket ticket, TicketStatus wanted) {
        var reason =
                wanted == TicketStatus.SERVING
                        ? Reason.TICKET_NOT_SERVING
                        : Reason.TICKET_NOT_CALLED;
        return Decision.reject(reason, ticket.id() + " is " + ticket.status());
    }
}
