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
        @Nullable Shown shown) {

    /** The first confirmation of a call. */
    public record Shown(NodeId node, How how, Duration after) {}

    Call again(CallId next, Instant when) {
        return new Call(next, ordinal + 1, counter, staff, when, reason, null);
    }

    Call shownBy(Shown confirmation) {
        return new Call(id, ordinal, counter, staff, at, reason, confirmation);
    }

    static CallId idOf(TicketId ticket, int ordinal) {
        return new CallId(ticket.value() + "." + ordinal);
    }
}
