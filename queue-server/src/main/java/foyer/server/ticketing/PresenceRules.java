package foyer.server.ticketing;

import foyer.contract.words.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is there to take customers. */
final class PresenceRules {
    private PresenceRules() {}

    static Decision leave(QueueState state, Order order, Command.Leave leave) {
        var in = state.findSignIn(leave.staff()).orElse(null);
        var refusal = refuse(order, leave.from(order.at()), leave.kind());
        if (refusal != null) {
            return refusal;
        }
        if (in == null) {
            return notSignedIn(leave.staff());
        }
        if (state.absences.find(leave.staff()).isPresent()) {
            return Decision.reject(Reason.AWAY, leave.staff() + " is away already");
        }
        var held = state.findTicketAt(in.counter()).orElse(null);
        return held != null
                ? Decision.reject(
                        Reason.COUNTER_BUSY, "counter " + in.counter() + " holds " + held.id())
                : Decision.accept(new Event.AdvisorLeft(order.at(), leave.from(order.at())));
    }

    private static @Nullable Decision refuse(Order order, Absence absence, Absence.Kind kind) {
        if (!Checks.isStaff(order.actor())) {
            return Checks.notStaff(order.actor());
        }
        boolean planned = kind == Absence.Kind.PLANNED;
        return planned || endsBefore(absence, order.at())
                ? Decision.reject(Reason.ABSENCE_INVALID, "until " + absence.until())
                : null;
    }

    private static boolean endsBefore(Absence absence, Instant at) {
        var until = absence.until();
        return until != null && !until.isAfter(at);
    }

    static Decision comeBack(QueueState state, Order order, StaffId staff) {
        if (!Checks.isStaff(order.actor())) {
            return Checks.notStaff(order.actor());
        }
        return state.absences.find(staff).isPresent()
                ? Decision.accept(new Event.AdvisorCameBack(order.at(), staff))
                : Decision.reject(Reason.NOT_AWAY, staff + " is not away");
    }

    static Decision plan(QueueState state, Order order, Command.PlanAbsence plan) {
        if (!Checks.isStaff(order.actor())) {
            return Checks.notStaff(order.actor());
        }
        boolean sensible = plan.from().isBefore(plan.until()) && plan.until().isAfter(order.at());
        if (!sensible || state.absences.countPlanned(plan.staff()) >= Absences.MAX_PLANNED) {
            return Decision.reject(Reason.ABSENCE_INVALID, plan.from() + " to " + plan.until());
        }
        return Decision.accept(
                new Event.AbsencePlanned(
                        order.at(),
                        new Absence(
                                plan.staff(), Absence.Kind.PLANNED, plan.from(), plan.until())));
    }

    static Decision revoke(QueueState state, Order order, Command.RevokeAbsence revoke) {
        if (!Checks.isStaff(order.actor())) {
            return Checks.notStaff(order.actor());
        }
        return state.absences
                .findPlanned(revoke.staff(), revoke.from(), order.at())
                .map(one -> Decision.accept(new Event.AbsenceRevoked(order.at(), one)))
                .orElseGet(
                        () ->
                                Decision.reject(
                                        Reason.ABSENCE_UNKNOWN,
                                        revoke.staff() + " from " + revoke.from()));
    }

    /** Nobody is served for ever by somebody who went home. */
    static Decision forceSignOut(QueueState state, Order order, StaffId staff) {
        if (order.actor() instanceof Actor.Node) {
            return Checks.notStaff(order.actor());
        }
        var in = state.findSignIn(staff).orElse(null);
        if (in == null) {
            return notSignedIn(staff);
        }
        var events = new ArrayList<Event>(3);
        state.findTicketAt(in.counter())
                .ifPresent(held -> events.addAll(letGo(state, order.at(), held)));
        events.add(new Event.AdvisorSignedOut(order.at(), staff, in.counter()));
        return new Decision.Accepted(events);
    }

    /** Whoever was served has been; whoever was only called waits again where they were. */
    private static List<Event> letGo(QueueState state, Instant at, Ticket held) {
        if (held.status() == TicketStatus.SERVING) {
            return ServingRules.finished(state, at, held, null);
        }
        var leg = held.leg();
        return List.of(
                new Event.LegOpened(
                        at,
                        held.id(),
                        Leg.Cause.REQUEUED,
                        leg.service(),
                        leg.target(),
                        leg.promisedAt(),
                        leg.note()));
    }

    private static Decision notSignedIn(StaffId staff) {
        return Decision.reject(Reason.NOT_SIGNED_IN, staff + " is not signed in");
    }
}
