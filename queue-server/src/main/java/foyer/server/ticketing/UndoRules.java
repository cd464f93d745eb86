package foyer.server.ticketing;

import foyer.contract.words.TicketId;
import org.jspecify.annotations.Nullable;

/** The last step with a ticket is taken back, for a short while. */
final class UndoRules {
    private UndoRules() {}

    static Decision undo(QueueState state, Order order, TicketId id) {
        if (!(order.actor() instanceof Actor.Staff staff)) {
            return Checks.notStaff(order.actor());
        }
        var now = state.findTicket(id).orElse(null);
        if (now == null) {
            return Checks.unknown(id);
        }
        var step = state.steps.find(id).orElse(null);
        if (step == null) {
            return Checks.reject(Reason.NOTHING_TO_UNDO, now);
        }
        if (order.at().isAfter(step.at().plus(state.rules().undoWithin()))) {
            return Checks.reject(Reason.TOO_LATE, now);
        }
        var refusal = refuse(state, staff, now, step.before());
        return refusal != null ? refusal : Decision.accept(new Event.StepUndone(order.at(), id));
    }

    private static @Nullable Decision refuse(
            QueueState state, Actor.Staff staff, Ticket now, Ticket then) {
        var elsewhere = Checks.refuseHeldElsewhere(state, staff, now);
        if (elsewhere != null) {
            return elsewhere;
        }
        var call = then.call();
        if (!then.status().held() || call == null) {
            return null;
        }
        // The counter that had the customer gets them back, if its next has not come yet.
        var notThere = Checks.refuseNotSitting(state, staff, now, call.counter());
        if (notThere != null) {
            return notThere;
        }
        var held = state.findTicketAt(call.counter()).orElse(null);
        return held != null && !held.id().equals(now.id())
                ? Decision.reject(
                        Reason.COUNTER_BUSY, "counter " + call.counter() + " holds " + held.id())
                : null;
    }
}
