package foyer.server.ticketing;

import foyer.contract.words.CallId;
import foyer.contract.words.CounterId;
import foyer.contract.words.NodeId;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The latest announcement of a ticket.
 *
 * @param ordinal 1 for the first; each recall and each announcement under a further number counts
 * @param recalls how many of them were recalls since the ticket was last called
 * @param at when it was announced: the no-show clock runs from here
 * @param shown who confirmed it; null until a display did
 */
public record Call(
        CallId id,
        int ordinal,
        CounterId counter,
        StaffId staff,
        Instant at,
        CallReason reason,
        @Nullable Shown shown,
        int recalls) {

    /** Announced and not recalled. */
    public Call(
            CallId id,
            int ordinal,
            CounterId counter,
            StaffId staff,
            Instant at,
            CallReason reason,
            @Nullable Shown shown) {
        this(id, ordinal, counter, staff, at, reason, shown, 0);
    }

    /** The first confirmation of a call. */
    public record Shown(NodeId node, How how, Duration after) {}

    /** Under a further number. */
    Call again(CallId next, int nextOrdinal, Instant when) {
        return new Call(next, nextOrdinal, counter, staff, when, reason, null, recalls);
    }

    Call recalled(CallId next, int nextOrdinal, Instant when) {
        return new Call(next, nextOrdinal, counter, staff, when, reason, null, recalls + 1);
    }

    Call shownBy(Shown confirmation) {
        return new Call(id, ordinal, counter, staff, at, reason, confirmation, recalls);
    }

    /** Of the ticket's next announcement. */
    static CallId nextOf(Ticket ticket) {
        return idOf(ticket.id(), ticket.announced() + 1);
    }

    static CallId idOf(TicketId ticket, int ordinal) {
        return new CallId(ticket.value() + "." + ordinal);
    }
}
