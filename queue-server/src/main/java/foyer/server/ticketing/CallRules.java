package foyer.server.ticketing;

import foyer.contract.words.CounterId;
import foyer.contract.words.StaffId;
import foyer.server.ticketing.CallReason.Rule;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Who is called next: whoever was promised the earliest call. */
final class CallRules {
    private CallRules() {}

    static Decision next(QueueState state, Order order, CounterId counter) {
        var refusal = refuse(state, order, counter);
        if (refusal != null) {
            return refusal;
        }
        var candidates = candidates(state, order, counter);
        var ticket = candidates.first(null);
        return ticket == null
                ? Decision.reject(Reason.NOTHING_WAITING, "nothing for counter " + counter)
                : call(state, order, candidates, ticket, Rule.EARLIEST_PROMISE);
    }

    static Decision chosen(QueueState state, Order order, Command.CallChosen chosen) {
        var refusal = refuse(state, order, chosen.counter());
        if (refusal != null) {
            return refusal;
        }
        var ticket = state.findTicket(chosen.ticket()).orElse(null);
        if (ticket == null) {
            return Checks.unknown(chosen.ticket());
        }
        var candidates = candidates(state, order, chosen.counter());
        var notThis = refuseChosen(state, candidates, ticket);
        return notThis != null ? notThis : call(state, order, candidates, ticket, Rule.CHOSEN);
    }

    private static @Nullable Decision refuseChosen(
            QueueState state, Candidates candidates, Ticket ticket) {
        var counter = candidates.counter();
        var call = ticket.call();
        if (ticket.status().held() && call != null && !call.counter().equals(counter)) {
            return Checks.elsewhere(ticket, call.counter());
        }
        if (ticket.status() != TicketStatus.WAITING) {
            return Checks.reject(Reason.TICKET_NOT_WAITING, ticket);
        }
        if (!isEligible(state, candidates, ticket)) {
            return Decision.reject(
                    Reason.NOT_ELIGIBLE,
                    "counter " + counter + " does not take " + ticket.service());
        }
        var target = ticket.leg().target();
        if (!candidates.isMine(target) && !candidates.isFree(ticket.service(), target)) {
            return Decision.reject(
                    Reason.TICKET_RESERVED, ticket.id() + " waits for " + target.text());
        }
        // Whoever asked for more time and is here sooner can still be called by choice.
        return ticket.isNumberedAt(candidates.at())
                ? null
                : Decision.reject(
                        Reason.NUMBER_AWAITED, ticket.id() + " is not numbered by its kiosk yet");
    }

    private static @Nullable Decision refuse(QueueState state, Order order, CounterId counter) {
        var notThere = Checks.refuseNotAt(state, order.actor(), counter);
        if (notThere != null) {
            return notThere;
        }
        if (state.absences.find(staff(order)).isPresent()) {
            return Decision.reject(Reason.AWAY, staff(order) + " is away");
        }
        var held = state.findTicketAt(counter).orElse(null);
        return held != null && held.status() == TicketStatus.CALLED
                ? Decision.reject(
                        Reason.COUNTER_BUSY, "counter " + counter + " has called " + held.id())
                : null;
    }

    private static Decision call(
            QueueState state, Order order, Candidates candidates, Ticket ticket, Rule rule) {
        var events = new ArrayList<Event>(2);
        state.findTicketAt(candidates.counter())
                .ifPresent(
                        served ->
                                events.addAll(
                                        ServingRules.finished(state, order.at(), served, null)));
        var other = candidates.first(ticket);
        events.add(
                new Event.TicketCalled(
                        order.at(),
                        ticket.id(),
                        Call.nextOf(ticket),
                        candidates.counter(),
                        candidates.staff(),
                        ReasonRules.of(state.rules(), ticket, rule, other)));
        return new Decision.Accepted(events);
    }

    private static Candidates candidates(QueueState state, Order order, CounterId counter) {
        return new Candidates(state, counter, staff(order), order.at());
    }

    /** Only asked once refuse() has made sure of it. */
    private static StaffId staff(Order order) {
        return ((Actor.Staff) order.actor()).id();
    }

    /** Tickets of a service the site has given up may be taken by whoever chooses them. */
    private static boolean isEligible(QueueState state, Candidates candidates, Ticket ticket) {
        return state.profiles.takes(candidates.counter(), candidates.staff(), ticket.service())
                || state.site().findService(ticket.service()).isEmpty();
    }
}
