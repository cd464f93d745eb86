package foyer.kiosk.session;

import foyer.contract.Answer;
import foyer.contract.words.TicketNumber;
import java.time.Instant;

/** What the server answered to a wish. */
public sealed interface Reply {
    record Issued(TicketNumber number, Instant promisedAt, int peopleAhead) implements Reply {}

    record Done() implements Reply {}

    /**
     * @param closed the reason is that the service is closed
     * @param reason the server's
     */
    record Refused(boolean closed, String reason) implements Reply {
        /** Whatever it was, it was not possible. */
        static final String UNKNOWN = "NOT_POSSIBLE";

        public Refused(boolean closed) {
            this(closed, UNKNOWN);
        }
    }

    /** An answer that only its journey understands. */
    record Heard(Answer.Body body) implements Reply {}
}
