package foyer.server.counters;

import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketId;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Decision;
import foyer.server.ticketing.Order;
import foyer.server.ticketing.QueueRules;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.Ticket;
import java.time.Instant;
import java.util.Optional;

/**
 * The queue as one colleague at one counter finds it at one moment. What they may do is asked of
 * the rules themselves, so that a console has none of its own.
 */
record Standpoint(QueueState state, StaffId staff, CounterId counter, Instant now) {
    /** Nothing is ordered: it is only asked what would come of it. */
    private static final IntentId ASKING = new IntentId("00000000-0000-0000-0000-000000000000");

    static Standpoint of(QueueState state, Seat seat, Instant now) {
        return new Standpoint(state, seat.person().id(), seat.counter(), now);
    }

    /** What the rules would say. */
    Decision would(Command command) {
        return QueueRules.decide(state, new Order(now, ASKING, new Actor.Staff(staff), command));
    }

    boolean may(Command command) {
        return would(command) instanceof Decision.Accepted;
    }

    boolean mayIssue(NewTicket ticket) {
        return may(ticket.command(ASKING, now));
    }

    Optional<Ticket> findHeld() {
        return state.findTicketAt(counter);
    }

    boolean isMine(Ticket ticket) {
        var leg = ticket.leg();
        return staff.equals(leg.staff()) || counter.equals(leg.counter());
    }

    Ticket get(TicketId id) {
        return state.findTicket(id).orElseThrow();
    }
}
