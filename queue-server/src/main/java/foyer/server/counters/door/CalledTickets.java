package foyer.server.counters.door;

import foyer.contract.words.TicketId;
import foyer.server.ticketing.Ticket;
import java.util.Optional;
import java.util.function.Function;

/** Looks up what was called. */
interface CalledTickets extends Function<TicketId, Optional<Ticket>> {}
