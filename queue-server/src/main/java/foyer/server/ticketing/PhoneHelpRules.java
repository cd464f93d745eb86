package foyer.server.ticketing;

import foyer.contract.words.TicketId;
import org.jspecify.annotations.Nullable;

/** A customer in the hall asks for a colleague by phone: once, until one is on their way. */
final class PhoneHelpRules {
    private PhoneHelpRules() {}

    static Decision ask(QueueState state, Order order, TicketId id) {
        if (!(order.actor() instanceof Actor.Server)) {
            return Decision.reject(
                    Reason.NOT_ALLOWED, order.actor().text() + " is not the customer's phone");
        }
        var ticket = state.findTicket(id).orElse(null);
        if (ticket == null) {
            return Checks.unknown(id);
        }
        var refusal = refuse(ticket);
        if (refusal != null) {
            return refusal;
        }
        return isWanted(state, id)
                ? Decision.accept()
                : Decision.accept(new Event.PhoneHelpAsked(order.at(), id));
    }

    private static @Nullable Decision refuse(Ticket ticket) {
        return switch (ticket.status()) {
            case WAITING, CALLED, PARKED -> null;
            // Whoever is served sits before a colleague.
            case SERVING -> Checks.reject(Reason.TICKET_NOT_WAITING, ticket);
            case FINISHED, NO_SHOW, CANCELLED, ABANDONED -> ServingRules.hasEnded(ticket);
        };
    }

    static Decision answer(QueueState state, Order order, TicketId id) {
        if (!(order.actor() instanceof Actor.Staff staff)) {
            return Checks.notStaff(order.actor());
        }
        return isWanted(state, id)
                ? Decision.accept(new Event.PhoneHelpAnswered(order.at(), id, staff.id()))
                : Decision.reject(Reason.NO_HELP_WANTED, id + " waits for nobody");
    }

    private static boolean isWanted(QueueState state, TicketId id) {
        return state.findPhoneHelp(id).filter(help -> !help.answered()).isPresent();
    }

    /** Nobody is looked for who has gone, or sits before a colleague by now. */
    static boolean isOpen(Ticket ticket) {
        return refuse(ticket) == null;
    }
}
