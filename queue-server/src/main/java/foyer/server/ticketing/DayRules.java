package foyer.server.ticketing;

import foyer.contract.words.IntentId;
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
            if (ticket.status() == TicketStatus.WAITING && ticket.day().isBefore(old)) {
                events.add(new Event.TicketAbandoned(order.at(), ticket.id()));
            } else {
                open.add(ticket);
            }
        }
        events.add(new Event.DayClosed(order.at(), old));
        events.add(opened(state, order.at(), day, open));
        return new Decision.Accepted(events);
    }

    private static Event opened(QueueState state, Instant at, LocalDate day, List<Ticket> open) {
        var awaited = state.unsettled.listAwaited();
        var issues = new HashSet<IntentId>();
        open.forEach(ticket -> issues.add(ticket.origin().issue()));
        awaited.forEach(number -> issues.add(number.issue()));
        var since = day.minusDays(NumberRules.DAYS_REPORTABLE);
        return new Event.DayOpened(
                at,
                day,
                new CarryOver(
                        open,
                        state.leases.listFrom(since),
                        state.leases.epoch(),
                        state.numbers.listToCarry(since, issues::contains),
                        state.listSignIns(),
                        awaited,
                        state.unsettled.listTurnedAway()));
    }

    private static List<Ticket> listOpen(QueueState state) {
        return state.tickets.values().stream()
                .filter(ticket -> !ticket.status().ended())
                .sorted(Comparator.comparing(Ticket::id))
                .toList();
    }
}
