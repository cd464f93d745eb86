package foyer.server.ticketing;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What each event of a visit's life changes: the ticket, and where it is found. */
final class VisitEvolution {
    private VisitEvolution() {}

    /** A step that can be taken back. */
    static void step(QueueState state, Instant at, Ticket before, UnaryOperator<Ticket> change) {
        state.steps.note(at, before);
        move(state, before, change.apply(before));
    }

    static void finish(QueueState state, Event.TicketFinished done) {
        end(state, done.at(), done.ticket(), TicketStatus.FINISHED, done.outcome());
    }

    static void end(QueueState state, Instant at, TicketId id, TicketStatus status) {
        end(state, at, id, status, null);
    }

    private static void end(
            QueueState state,
            Instant at,
            TicketId id,
            TicketStatus status,
            @Nullable Outcome outcome) {
        var ticket = Evolution.get(state, id);
        var ending = Evolution.require(FirstLeg.ending(status), "ending " + status);
        step(state, at, ticket, open -> open.ended(status, ending, at, outcome));
    }

    static void open(QueueState state, Event.LegOpened opened) {
        var ticket = Evolution.get(state, opened.ticket());
        var leg =
                Leg.opened(
                        opened.service(),
                        opened.cause(),
                        opened.target(),
                        opened.at(),
                        opened.promisedAt(),
                        opened.note(),
                        opened.notBefore());
        if (opened.cause() == Leg.Cause.NEXT_SERVICE) {
            // One step with the finish before it: to take it back means to serve on.
            var further = ticket.wants().further();
            int next = further.indexOf(opened.service()) + 1;
            var rest = ticket.wants().furtherBeing(further.subList(next, further.size()));
            move(state, ticket, ticket.opened(leg).wanting(rest));
        } else {
            step(state, opened.at(), ticket, before -> before.opened(leg));
        }
    }

    /** A missed ticket whose customer was never called by the number they hold. */
    static void comeBack(QueueState state, Instant at, Ticket ticket) {
        var leg =
                Leg.opened(
                        ticket.service(),
                        Leg.Cause.REVIVED,
                        ticket.leg().target(),
                        at,
                        ticket.promisedAt(),
                        ticket.leg().note(),
                        null);
        state.steps.forget(ticket.id());
        move(state, ticket, ticket.opened(leg));
    }

    static void add(QueueState state, Event.ServiceAdded added) {
        var ticket = Evolution.get(state, added.ticket());
        var further = new ArrayList<ServiceCode>(ticket.wants().further());
        further.add(added.service());
        step(
                state,
                added.at(),
                ticket,
                before -> before.wanting(before.wants().furtherBeing(further)));
    }

    static void prioritise(QueueState state, Event.TicketPrioritised sooner) {
        step(
                state,
                sooner.at(),
                Evolution.get(state, sooner.ticket()),
                before ->
                        before.promised(
                                sooner.promisedAt(), before.wants().prioritised(sooner.reason())));
    }

    static void adjust(QueueState state, Event.TicketAdjusted adjusted) {
        step(
                state,
                adjusted.at(),
                Evolution.get(state, adjusted.ticket()),
                before ->
                        before.promised(
                                adjusted.promisedAt(),
                                before.wants().adjusted(adjusted.adjustments())));
    }

    static void undo(QueueState state, TicketId id) {
        var now = Evolution.get(state, id);
        var step = Evolution.require(state.steps.find(id).orElse(null), "step of " + id);
        var then = now.backTo(step.before());
        state.steps.forget(id);
        move(state, now, then);
        if (then.call() == null) {
            state.forgetCall(id);
        }
    }

    /** Out of where it was found, into where it belongs now. */
    private static void move(QueueState state, Ticket before, Ticket after) {
        leave(state, before);
        Evolution.put(state, after);
        switch (after.status()) {
            case WAITING -> state.lines.of(after.service()).add(after);
            case CALLED, SERVING ->
                    state.desks.hold(Evolution.getCall(after).counter(), after.id());
            case PARKED -> state.parked.add(after.id());
            case NO_SHOW -> state.missed.add(after.id());
            case FINISHED, CANCELLED, ABANDONED -> {}
        }
    }

    private static void leave(QueueState state, Ticket ticket) {
        switch (ticket.status()) {
            case WAITING -> state.lines.of(ticket.service()).remove(ticket);
            case CALLED, SERVING -> state.desks.release(Evolution.getCall(ticket).counter());
            case PARKED -> state.parked.remove(ticket.id());
            case NO_SHOW -> state.missed.remove(ticket.id());
            case FINISHED, CANCELLED, ABANDONED -> {}
        }
    }
}
