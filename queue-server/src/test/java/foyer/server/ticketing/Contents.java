package foyer.server.ticketing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything a state knows, to be compared. */
public record Contents(
        Object day,
        int issued,
        Map<?, Ticket> tickets,
        Map<?, ?> byIssue,
        Map<?, ?> byLink,
        Map<?, List<Ticket>> lines,
        List<Ticket> calls,
        List<?> closed,
        List<?> help,
        List<?> leases,
        long epoch,
        List<?> signIns,
        List<?> held,
        List<?> numbers,
        List<?> unsettled,
        List<?> parked,
        List<?> missed,
        List<?> surveyed,
        List<?> absences,
        List<?> steps,
        Map<?, ?> arrivals) {

    public static Contents of(QueueState state) {
        var lines = new HashMap<Object, List<Ticket>>();
        for (var service : state.lines.all()) {
            service.each(
                    (key, line) -> {
                        var tickets = new ArrayList<Ticket>();
                        line.forEach(tickets::add);
                        if (!tickets.isEmpty()) {
                            lines.put(key, tickets);
                        }
                    });
        }
        return new Contents(
                state.findDay(),
                state.issued,
                Map.copyOf(state.tickets),
                Map.copyOf(state.byIssue),
                Map.copyOf(state.byLink),
                lines,
                state.listLatestCalls(),
                List.copyOf(state.closed),
                List.of(state.listHelpWanted(), List.copyOf(state.phoneHelp.values())),
                state.leases.listFrom(LocalDate.MIN),
                state.leases.epoch(),
                state.listSignIns(),
                state.site().counters().stream()
                        .map(counter -> state.findTicketAt(counter.id()))
                        .toList(),
                state.numbers.listToCarry(LocalDate.MIN, issue -> true),
                List.of(state.unsettled.listAwaited(), state.unsettled.listTurnedAway()),
                List.copyOf(state.parked),
                List.copyOf(state.missed),
                List.copyOf(state.surveyed),
                state.absences.list(Instant.MIN),
                state.steps.list(),
                state.arrivals.all());
    }
}
