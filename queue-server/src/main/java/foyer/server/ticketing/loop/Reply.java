package foyer.server.ticketing.loop;

import foyer.server.ticketing.Event;
import foyer.server.ticketing.Reason;
import java.util.List;

/** What came of a submitted command. The same intent gets the same reply again. */
public sealed interface Reply {
    /**
     * It has happened, durably.
     *
     * @param firstSeq place of the first event in the site's journal; meaningless without events
     */
    record Accepted(List<Event> events, long firstSeq) implements Reply {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /**
     * It will not happen, except after {@link Reason#STORE_FAILED}, when the same intent may be
     * submitted again.
     *
     * @param detail for the log, without personal data
     */
    record Rejected(Reason reason, String detail) implements Reply {}

    /** The inbox is full and nothing was looked at: submit the same intent again in a moment. */
    record Busy() implements Reply {}
}
