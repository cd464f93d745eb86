package foyer.server.forecast.live;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketId;
import foyer.server.forecast.Outlook;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What the customer of a ticket was told when they came, and what happened. No personal data.
 *
 * @param told in seconds from their coming to their call
 * @param played before it was corrected: from the difference the next correction is learned
 * @param waited seconds until the call, or until they left or were sent on; NaN: they still wait
 */
public record ToldTicket(
        LocalDate day,
        TicketId ticket,
        ServiceCode service,
        Instant at,
        Outlook told,
        Outlook played,
        End end,
        double waited) {

    /** How the wait ended. */
    public enum End {
        /** Waiting still; of an earlier day: nobody saw how it ended. */
        NONE,
        CALLED,
        /** Gave up, or was cancelled. */
        LEFT,
        /** Parked, or sent to another service: what was told was of another wait. */
        SENT_ON
    }

    public ToldTicket ended(End how, double seconds) {
        return new ToldTicket(day, ticket, service, at, told, played, how, seconds);
    }
}
