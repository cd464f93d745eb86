package foyer.server.ticketing;

import foyer.contract.words.IntentId;
import foyer.server.ticketing.CarryOver.SignIn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** One business day ends and the next begins with what is carried over. */
final class DayRules {
    private DayRules() {}

    static Decision open(QueueState state, Order order, LocalDate day) {
        if (!(order.actor() instanceof Actor.Server)) {
            return Decision.reject(Reason.NOT_ALLOWED, order.actor().text() + " opens no days");
        }
        var old = state.day;
        if (old == null) {
            return Decision.accept(new Event.DayOpened(order.at(), day, CarryOver.NOTHING));
        }
        if (!day.isAfter(old)) {
            return Decision.reject(Reason.DAY_NOT_LATER, old + " is open");
        }
        var events = new ArrayList<Event>();
        var open = new ArrayList<Ticket>();
        for (var ticket : listOpen(state)) {
            if (ticket.day().isBefore(old)) {
                events.add(leftOver(order.at(), ticket));
            } else {
                open.add(ticket);
            }
        }
        var signIns = new ArrayList<SignIn>();
        for (var in : state.listSignIns()) {
            if (isForgotten(state, old, in)) {
                events.add(new Event.AdvisorSignedOut(order.at(), in.staff(), in.counter()));
            } else {
                signIns.add(in);
            }
        }
        events.add(new Event.DayClosed(order.at(), old));
        events.add(opened(state, order.at(), day, open, signIns));
        return new Decision.Accepted(events);
    }

    /** Since before the day that closes, and with nobody there who came during it. */
    private static boolean isForgotten(QueueState state, LocalDate old, SignIn in) {
        return state.site().businessDay(in.since()).isBefore(old)
                && state.findTicketAt(in.counter())
                        .filter(held -> !held.day().isBefore(old))
                        .isEmpty();
    }

    /** A second night ends what the first left open, so that nobody is served for ever. */
    private static Event leftOver(Instant at, Ticket ticket) {
        return switch (ticket.status()) {
            case CALLED -> new Event.TicketMissed(at, ticket.id(), true);
            case SERVING -> new Event.TicketFinished(at, ticket.id());
            case WAITING, PARKED, FINISHED, NO_SHOW, CANCELLED, ABANDONED ->
                    new Event.TicketAbandoned(at, ticket.id());
        };
    }

    private static Event opened(
            QueueState state, Instant at, LocalDate day, List<Ticket> open, List<SignIn> signIns) {
        var since = day.minusDays(NumberRules.DAYS_REPORTABLE);
        var awaited = awaitedSince(state, since);
        var issues = new HashSet<IntentId>();
        open.forEach(ticket -> issues.add(ticket.origin().issue()));
        awaited.forEach(number -> issues.add(number.issue()));
        return new Event.DayOpened(
                at,
                day,
                new CarryOver(
                        open,
                        state.leases.listFrom(since),
                        state.leases.epoch(),
                        state.numbers.listToCarry(since, issues::contains),
                        signIns,
                        awaited,
                        state.unsettled.listTurnedAway(),
                        state.absences.list(at)));
    }

    /** Whose visit ended before its kiosk named the number will never have an Issue again. */
    private static List<Event.NumberAwaited> awaitedSince(QueueState state, LocalDate since) {
        return state.unsettled.listAwaited().stream()
                .filter(number -> !number.numberDay().isBefore(since))
                .toList();
    }

    private static List<Ticket> listOpen(QueueState state) {
        return state.tickets.values().stream()
                .filter(ticket -> !ticket.status().ended())
                .sorted(Comparator.comparing(Ticket::id))
                .toList();
    }
}
