package foyer.server.ticketing;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

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
                        call.recalls() < state.rules().calls().recalls()
                                ? Decision.accept(
                                        new Event.TicketRecalled(
                                                order.at(), id, Call.nextOf(ticket)))
                                : missed(state, order.at(), ticket, call));
    }

    static Decision start(QueueState state, Order order, TicketId id) {
        return atCounter(
                state,
                order,
                id,
                TicketStatus.CALLED,
                (ticket, call) -> Decision.accept(new Event.ServiceStarted(order.at(), id)));
    }

    static Decision noShow(QueueState state, Order order, TicketId id) {
        return atCounter(
                state,
                order,
                id,
                TicketStatus.CALLED,
                (ticket, call) -> missed(state, order.at(), ticket, call));
    }

    static Decision finish(QueueState state, Order order, Command.Finish finish) {
        var cause = finish.outcome() == null ? null : finish.outcome().cause();
        if (cause != null && !state.rules().causes().contains(cause)) {
            return Decision.reject(Reason.CAUSE_UNKNOWN, "cause " + cause);
        }
        return atCounter(
                state,
                order,
                finish.ticket(),
                TicketStatus.SERVING,
                (ticket, call) ->
                        new Decision.Accepted(
                                finished(state, order.at(), ticket, finish.outcome())));
    }

    /** What becomes of a visit whose service is over: it may have another one to go to. */
    static List<Event> finished(
            QueueState state, Instant at, Ticket ticket, @Nullable Outcome outcome) {
        var events = new ArrayList<Event>(2);
        events.add(new Event.TicketFinished(at, ticket.id(), outcome));
        findNext(state, ticket)
                .ifPresent(
                        next ->
                                events.add(
                                        new Event.LegOpened(
                                                at,
                                                ticket.id(),
                                                Leg.Cause.NEXT_SERVICE,
                                                next,
                                                Target.ANYONE,
                                                PromiseRules.inService(state, ticket, next),
                                                null)));
        return events;
    }

    /** A service the site has given up since is passed over. */
    private static Optional<ServiceCode> findNext(QueueState state, Ticket ticket) {
        return ticket.wants().further().stream()
                .filter(service -> state.site().findService(service).isPresent())
                .findFirst();
    }

    /** Nobody is given up before they had time to come. */
    private static Decision missed(QueueState state, Instant at, Ticket ticket, Call call) {
        return isOver(state, at, ticket, call)
                ? Decision.accept(new Event.TicketMissed(at, ticket.id()))
                : Decision.reject(
                        Reason.TOO_SOON,
                        ticket.id() + " may take " + state.rules().walk(ticket.wants()));
    }

    static boolean isOver(QueueState state, Instant at, Ticket ticket, Call call) {
        Duration walk = state.rules().walk(ticket.wants());
        return !at.isBefore(call.at().plus(walk));
    }

    static Decision cancel(QueueState state, Order order, TicketId id) {
        return end(state, order, id, new Event.TicketCancelled(order.at(), id));
    }

    /** By staff whom the customer told, or by the customer's phone. */
    static Decision abandon(QueueState state, Order order, TicketId id) {
        var left = new Event.TicketAbandoned(order.at(), id);
        if (!(order.actor() instanceof Actor.Server)) {
            return end(state, order, id, left);
        }
        var ticket = state.findTicket(id).orElse(null);
        if (ticket == null) {
            return Checks.unknown(id);
        }
        var refusal = refuseToEnd(ticket);
        return refusal != null ? refusal : Decision.accept(left);
    }

    private static Decision end(QueueState state, Order order, TicketId id, Event then) {
        if (!Checks.isStaff(order.actor())) {
            return Checks.notStaff(order.actor());
        }
        var ticket = state.findTicket(id).orElse(null);
        if (ticket == null) {
            return Checks.unknown(id);
        }
        var refusal = refuseToEnd(ticket);
        if (refusal != null) {
            return refusal;
        }
        var elsewhere = Checks.refuseHeldElsewhere(state, order.actor(), ticket);
        return elsewhere != null ? elsewhere : Decision.accept(then);
    }

    private static @Nullable Decision refuseToEnd(Ticket ticket) {
        return switch (ticket.status()) {
            case WAITING, CALLED, PARKED -> null;
            case SERVING ->
                    Decision.reject(
                            Reason.TICKET_NOT_WAITING, ticket.id() + " is being served: finish it");
            case FINISHED, NO_SHOW, CANCELLED, ABANDONED -> hasEnded(ticket);
        };
    }

    static Decision hasEnded(Ticket ticket) {
        return Checks.reject(Reason.TICKET_ENDED, ticket);
    }

    /** What only the counter that holds the ticket may do, and only in that status. */
    private static Decision atCounter(
            QueueState state,
            Order order,
            TicketId id,
            TicketStatus wanted,
            BiFunction<Ticket, Call, Decision> then) {
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
        var elsewhere = Checks.refuseNotSitting(state, staff, ticket, call.counter());
        if (elsewhere != null) {
            return elsewhere;
        }
        return ticket.status() == wanted ? then.apply(ticket, call) : wrongStatus(ticket, wanted);
    }

    private static Decision wrongStatus(Ticket ticket, TicketStatus wanted) {
        var reason =
                wanted == TicketStatus.SERVING
                        ? Reason.TICKET_NOT_SERVING
                        : Reason.TICKET_NOT_CALLED;
        return Checks.reject(reason, ticket);
    }
}
