package foyer.server.ticketing;

import foyer.contract.words.TicketId;

/** Every customer who was served can say once how it was, until the day is over. */
final class SurveyRules {
    private SurveyRules() {}

    static Decision answer(QueueState state, Order order, Command.AnswerSurvey answered) {
        if (!(order.actor() instanceof Actor.Server)) {
            return Decision.reject(
                    Reason.NOT_ALLOWED, order.actor().text() + " is not the customer's phone");
        }
        var ticket = state.findTicket(answered.ticket()).orElse(null);
        if (ticket == null) {
            return Checks.unknown(answered.ticket());
        }
        if (ticket.status() != TicketStatus.FINISHED) {
            return Checks.reject(
                    ticket.status().ended() ? Reason.TICKET_NOT_SERVING : Reason.TICKET_NOT_ENDED,
                    ticket);
        }
        return mayAnswer(state, ticket.id())
                ? Decision.accept(
                        new Event.SurveyAnswered(order.at(), ticket.id(), answered.survey()))
                : Checks.reject(Reason.ALREADY_SO, ticket);
    }

    static boolean mayAnswer(QueueState state, TicketId id) {
        return !state.surveyed.contains(id);
    }
}
