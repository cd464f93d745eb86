package foyer.server.counters;

import foyer.server.counters.ConsoleView.Next;
import foyer.server.counters.ConsoleView.Row;
import foyer.server.counters.ConsoleView.Waiting;
import foyer.server.forecast.live.ExpectedWait;
import foyer.server.forecast.live.Waits;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.Target;
import foyer.server.ticketing.Ticket;
import foyer.server.ticketing.TicketStatus;
import foyer.server.ticketing.Why;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a console shows of those who wait for it: exactly whom the rules would let it call. */
record LineModel(SiteText text, CurrentModel reasons, Waits waits) {
    Waiting waiting(Standpoint here) {
        var line =
                here.state()
                        .findLine(here.counter(), here.staff(), here.now(), ConsoleModel.MAX_ROWS);
        var oldest = line.oldest();
        return new Waiting(
                line.count(),
                oldest == null ? 0 : SiteText.minutes(oldest, here.now()),
                line.first().stream().map(one -> row(here, one)).toList());
    }

    private Row row(Standpoint here, Ticket ticket) {
        var held = held(here, ticket);
        return new Row(
                ticket.id(),
                ticket.number().value(),
                text.service(ticket.service()),
                detail(ticket),
                SiteText.minutes(ticket.arrivedAt(), here.now()),
                text.local(ticket.promisedAt()),
                here.now().isAfter(ticket.promisedAt()),
                isSentHere(here, ticket.leg().target()),
                here.may(new Command.CallChosen(ticket.id(), here.counter())),
                // Until then they do not wait.
                held != null
                        ? null
                        : waits.findFor(ticket.id()).map(ExpectedWait::minutes).orElse(null),
                held,
                appointment(ticket));
    }

    private @Nullable LocalTime appointment(Ticket ticket) {
        var agreed = ticket.wants().appointment();
        return agreed == null ? null : text.local(agreed);
    }

    private @Nullable LocalTime held(Standpoint here, Ticket ticket) {
        var until = ticket.findHeldUntil(here.now());
        return until == null ? null : text.local(until.plusSeconds(59));
    }

    private List<String> detail(Ticket ticket) {
        var all = new ArrayList<String>();
        all.add(text.language(ticket.origin().language()));
        ticket.wants().adjustments().forEach(need -> all.add(text.adjustment(need)));
        return List.copyOf(all);
    }

    private static boolean isSentHere(Standpoint here, Target target) {
        return target.equals(new Target.AtCounter(here.counter()))
                || target.equals(new Target.ForPerson(here.staff()));
    }

    @Nullable Next next(Standpoint here) {
        return here.state()
                .findNext(here.counter(), here.staff(), here.now())
                .map(
                        first ->
                                new Next(
                                        first.id(),
                                        first.number().value(),
                                        finishes(here),
                                        why(here)))
                .orElse(null);
    }

    private static @Nullable String finishes(Standpoint here) {
        return here.findHeld()
                .filter(held -> held.status() == TicketStatus.SERVING)
                .map(held -> held.number().value())
                .orElse(null);
    }

    /** The reason that would be stored with the call. */
    private @Nullable Why why(Standpoint here) {
        for (var event : here.would(new Command.CallNext(here.counter())).events()) {
            if (event instanceof Event.TicketCalled call) {
                return reasons.why(call.reason(), call.counter(), here.get(call.ticket()));
            }
        }
        return null;
    }
}
