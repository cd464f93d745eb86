package foyer.server.ticketing;

import foyer.contract.words.TicketId;
import java.time.Instant;

/**
 * A customer asked for a colleague on their phone.
 *
 * @param answered somebody is on their way
 */
public record PhoneHelp(TicketId ticket, Instant since, boolean answered) {
    PhoneHelp on() {
        return new PhoneHelp(ticket, since, true);
    }
}
