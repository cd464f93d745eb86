package foyer.server.counters.door;

import foyer.contract.words.CounterId;
import foyer.contract.words.TicketId;
import foyer.server.ticketing.Ticket;
import foyer.server.ticketing.loop.SiteLoop;
import java.util.Optional;

/** What the committed queue knows of tickets. Thread-safe. */
record Tickets(SiteLoop loop) {
    Optional<Ticket> find(TicketId ticket) {
        return loop.read(state -> state.findTicket(ticket));
    }

    /** Called to that counter or served there. */
    Optional<Ticket> findAt(CounterId counter) {
        return loop.read(state -> state.findTicketAt(counter));
    }
}
