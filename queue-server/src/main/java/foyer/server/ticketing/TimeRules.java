package foyer.server.ticketing;

import java.util.ArrayList;

/** What happens although nobody asks. */
final class TimeRules {
    private TimeRules() {}

    static Decision pass(QueueState state, Order order) {
        if (!(order.actor() instanceof Actor.Server)) {
            return Decision.reject(Reason.NOT_ALLOWED, order.actor().text() + " lets no time pass");
        }
        if (!state.rules().calls().missedByRule()) {
            return Decision.accept();
        }
        var missed = new ArrayList<Event>();
        for (var in : state.listSignIns()) {
            state.findTicketAt(in.counter())
                    .filter(ticket -> isGivenUp(state, order, ticket))
                    .ifPresent(
                            ticket ->
                                    missed.add(
                                            new Event.TicketMissed(order.at(), ticket.id(), true)));
        }
        return new Decision.Accepted(missed);
    }

    private static boolean isGivenUp(QueueState state, Order order, Ticket ticket) {
        var call = ticket.call();
        return ticket.status() == TicketStatus.CALLED
                && call != null
                && call.recalls() >= state.rules().calls().recalls()
                && ServingRules.isOver(state, order.at(), ticket, call);
    }
}
