package foyer.server.ticketing;

import foyer.contract.words.CounterId;
import foyer.server.ticketing.CarryOver.SignIn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;

/** Advisors sit down at counters and leave them. */
final class DeskRules {
    private DeskRules() {}

    static Decision signIn(QueueState state, LocalDate day, Order order, CounterId counter) {
        if (!(order.actor() instanceof Actor.Staff staff)) {
            return Checks.notStaff(order.actor());
        }
        if (state.site().findCounter(counter).isEmpty()) {
            return Decision.reject(Reason.COUNTER_UNKNOWN, "no counter " + counter);
        }
        var own = state.findSignIn(staff.id()).orElse(null);
        if (own != null && !isLeftOver(state, day, own)) {
            return Decision.reject(
                    Reason.ALREADY_SIGNED_IN, staff.id() + " is at counter " + own.counter());
        }
        var other = state.findSignInAt(counter).orElse(null);
        if (other != null && !isLeftOver(state, day, other)) {
            return Decision.reject(
                    Reason.COUNTER_TAKEN, other.staff() + " is at counter " + counter);
        }
        var leftOver = new LinkedHashSet<SignIn>();
        if (own != null) {
            leftOver.add(own);
        }
        if (other != null) {
            leftOver.add(other);
        }
        var events = new ArrayList<Event>();
        leftOver.forEach(
                one ->
                        events.add(
                                new Event.AdvisorSignedOut(
                                        order.at(), one.staff(), one.counter())));
        events.add(new Event.AdvisorSignedIn(order.at(), staff.id(), counter));
        return new Decision.Accepted(events);
    }

    static Decision signOut(QueueState state, Order order) {
        if (!(order.actor() instanceof Actor.Staff staff)) {
            return Checks.notStaff(order.actor());
        }
        var own = state.findSignIn(staff.id()).orElse(null);
        if (own == null) {
            return Decision.reject(Reason.NOT_SIGNED_IN, staff.id() + " is not signed in");
        }
        var held = state.findTicketAt(own.counter()).orElse(null);
        return held != null
                ? Decision.reject(
                        Reason.COUNTER_BUSY, "counter " + own.counter() + " holds " + held.id())
                : Decision.accept(
                        new Event.AdvisorSignedOut(order.at(), staff.id(), own.counter()));
    }

    /** Forgotten yesterday, with no customer there: nobody is kept out by it. */
    private static boolean isLeftOver(QueueState state, LocalDate day, SignIn one) {
        return state.site().businessDay(one.since()).isBefore(day)
                && state.findTicketAt(one.counter()).isEmpty();
    }
}
