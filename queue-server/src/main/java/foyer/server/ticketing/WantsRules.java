package foyer.server.ticketing;

import foyer.contract.words.TicketId;
import java.util.function.Function;

/** What a visit needs besides: another service, a little help, an earlier turn. */
final class WantsRules {
    private WantsRules() {}

    static Decision add(QueueState state, Order order, Command.AddService added) {
        if (state.site().findService(added.service()).isEmpty()) {
            return Decision.reject(Reason.SERVICE_UNKNOWN, "no service " + added.service());
        }
        return VisitRules.withOpen(
                state,
                order,
                added.ticket(),
                ticket -> {
                    var further = ticket.wants().further();
                    if (further.contains(added.service())) {
                        return Checks.reject(Reason.ALREADY_SO, ticket);
                    }
                    return further.size() >= Wants.MAX_FURTHER
                            ? Checks.reject(Reason.TOO_OFTEN, ticket)
                            : Decision.accept(
                                    new Event.ServiceAdded(
                                            order.at(), ticket.id(), added.service()));
                });
    }

    static Decision prioritise(QueueState state, Order order, Command.Prioritise sooner) {
        if (!state.rules().priorities().containsKey(sooner.reason())) {
            return Decision.reject(Reason.PRIORITY_UNKNOWN, "no priority " + sooner.reason());
        }
        return withWaiting(
                state,
                order,
                sooner.ticket(),
                ticket -> {
                    var wants = ticket.wants().prioritised(sooner.reason());
                    return wants.equals(ticket.wants())
                            ? Checks.reject(Reason.ALREADY_SO, ticket)
                            : Decision.accept(
                                    new Event.TicketPrioritised(
                                            order.at(),
                                            ticket.id(),
                                            sooner.reason(),
                                            PromiseRules.moved(state, ticket, wants)));
                });
    }

    static Decision adjust(QueueState state, Order order, Command.Adjust adjust) {
        for (var code : adjust.adjustments()) {
            if (!state.rules().adjustments().containsKey(code)) {
                return Decision.reject(Reason.ADJUSTMENT_UNKNOWN, "no adjustment " + code);
            }
        }
        if (adjust.adjustments().size() > Wants.MAX_ADJUSTMENTS) {
            return Decision.reject(Reason.ADJUSTMENT_UNKNOWN, "too many adjustments");
        }
        return VisitRules.withOpen(
                state, order, adjust.ticket(), ticket -> adjusted(state, order, ticket, adjust));
    }

    private static Decision adjusted(
            QueueState state, Order order, Ticket ticket, Command.Adjust adjust) {
        var wants = ticket.wants().adjusted(adjust.adjustments());
        return wants.equals(ticket.wants())
                ? Decision.accept()
                : Decision.accept(
                        new Event.TicketAdjusted(
                                order.at(),
                                ticket.id(),
                                wants.adjustments(),
                                PromiseRules.moved(state, ticket, wants)));
    }

    private static Decision withWaiting(
            QueueState state, Order order, TicketId id, Function<Ticket, Decision> then) {
        return VisitRules.withOpen(
                state,
                order,
                id,
                ticket ->
                        ticket.status() == TicketStatus.WAITING
                                ? then.apply(ticket)
                                : Checks.reject(Reason.TICKET_NOT_WAITING, ticket));
    }
}
