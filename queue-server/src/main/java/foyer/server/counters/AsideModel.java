package foyer.server.counters;

import foyer.server.counters.ConsoleView.Aside;
import foyer.server.ticketing.Leg;
import foyer.server.ticketing.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The visits that are in no line and can be taken back: set aside, one's own first, and missed. */
record AsideModel(SiteText text) {
    /** Of each kind. */
    static final int MAX = 20;

    List<Aside> of(Standpoint here) {
        var all = new ArrayList<Aside>();
        here.state().listParked().stream()
                .sorted(Comparator.comparing(one -> !here.isMine(one)))
                .limit(MAX)
                .forEach(one -> all.add(parked(here, one)));
        here.state().listMissed(here.now(), MAX).forEach(one -> all.add(missed(here, one)));
        return List.copyOf(all);
    }

    private Aside parked(Standpoint here, Ticket ticket) {
        return new Aside.Parked(
                ticket.id(),
                ticket.number().value(),
                text.service(ticket.service()),
                text.local(endedAt(ticket)),
                here.isMine(ticket) ? null : by(ticket.leg()));
    }

    private @Nullable String by(Leg leg) {
        return leg.counter() == null ? null : text.counter(leg.counter());
    }

    private Aside missed(Standpoint here, Ticket ticket) {
        var until = endedAt(ticket).plus(here.state().rules().comebacks().reviveWithin());
        return new Aside.Missed(
                ticket.id(),
                ticket.number().value(),
                text.service(ticket.service()),
                text.local(endedAt(ticket)),
                text.local(until));
    }

    private static Instant endedAt(Ticket ticket) {
        return Objects.requireNonNullElse(ticket.endedAt(), ticket.leg().openedAt());
    }
}
