package foyer.server.forecast.live;

import foyer.contract.words.CounterId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketId;
import foyer.server.ticketing.Absence;
import foyer.server.ticketing.CarryOver.SignIn;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.Ticket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * As much of a queue as the forecast has to hear: the tickets that may have changed, and who sits
 * where.
 *
 * @param day null before the first
 * @param whole every open ticket is among the tickets
 */
record Snapshot(
        @Nullable LocalDate day,
        Instant at,
        boolean whole,
        List<Ticket> tickets,
        Seated seated,
        List<Absence> absences) {
    Snapshot {
        tickets = List.copyOf(tickets);
        absences = List.copyOf(absences);
    }

    /** Only those tickets: quick, however many wait. */
    static Snapshot of(QueueState state, Instant at, Collection<TicketId> touched) {
        var tickets = new ArrayList<Ticket>(touched.size());
        touched.forEach(id -> state.findTicket(id).ifPresent(tickets::add));
        return of(state, at, false, tickets);
    }

    /** Every open ticket, and those as well. */
    static Snapshot whole(QueueState state, Instant at, Collection<TicketId> known) {
        var tickets = new LinkedHashMap<TicketId, Ticket>();
        known.forEach(id -> state.findTicket(id).ifPresent(one -> tickets.put(id, one)));
        var services = state.site().services().stream().map(one -> one.code()).toList();
        add(tickets, state.listWaiting(services, Integer.MAX_VALUE));
        add(tickets, state.listParked());
        for (var counter : state.site().counters()) {
            state.findTicketAt(counter.id()).ifPresent(one -> tickets.put(one.id(), one));
        }
        return of(state, at, true, new ArrayList<>(tickets.values()));
    }

    private static void add(Map<TicketId, Ticket> all, List<Ticket> some) {
        some.forEach(one -> all.put(one.id(), one));
    }

    private static Snapshot of(QueueState state, Instant at, boolean whole, List<Ticket> tickets) {
        var signIns = state.listSignIns();
        return new Snapshot(
                state.findDay().orElse(null),
                at,
                whole,
                tickets,
                seated(state, signIns, at),
                state.listAbsences(at));
    }

    private static Seated seated(QueueState state, List<SignIn> signIns, Instant at) {
        var open = new HashMap<CounterId, List<ServiceCode>>();
        signIns.forEach(one -> open.put(one.counter(), state.listTaken(one.counter(), at)));
        return new Seated(signIns, away(state, signIns, at), open);
    }

    private static Set<StaffId> away(QueueState state, List<SignIn> signIns, Instant at) {
        var away = new HashSet<StaffId>();
        for (var one : signIns) {
            if (state.isAway(one.staff(), at)) {
                away.add(one.staff());
            }
        }
        return away;
    }
}
