package foyer.kiosk.session;

import foyer.contract.words.TicketNumber;
import java.time.Instant;

/** What the server answered to a wish. */
public sealed interface Reply {
    record Issued(TicketNumber number, Instant promisedAt, int peopleAhead) implements Reply {}

    record Done() implements Reply {}

    /**
     * @param closed the reason is that the service is closed
     */
    record Refused(boolean closed) implements Reply {}
}
