package foyer.server.floor;

import foyer.contract.Answer;
import foyer.contract.Ask;
import foyer.contract.AskBody;
import foyer.contract.words.NodeId;
import foyer.contract.words.NumberBand;
import foyer.server.ticketing.CarryOver.Lease;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.Reason;
import foyer.server.ticketing.loop.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What came of an ask, in the contract's words. */
public final class Answers {
    /** Long enough for the inbox to empty, short enough for a customer who waits. */
    static final Duration RETRY_AFTER = Duration.ofMillis(500);

    private static final int MAX_DETAIL = 400;

    private Answers() {}

    /**
     * @param state as it is after the reply
     */
    public static Answer.Body body(Ask ask, Reply reply, QueueState state) {
        return switch (reply) {
            case Reply.Busy _ -> new Answer.Busy(RETRY_AFTER.toMillis());
            // Nothing was written, so it may be tried again: the one refusal that is not for good.
            case Reply.Rejected(Reason reason, String _) when reason == Reason.STORE_FAILED ->
                    new Answer.Busy(RETRY_AFTER.toMillis());
            case Reply.Rejected(Reason reason, String detail) -> refused(reason.name(), detail);
            case Reply.Accepted accepted -> accepted(ask, accepted.events(), state);
        };
    }

    public static Answer.Refused refused(String reason, String detail) {
        return new Answer.Refused(
                reason, detail.substring(0, Math.min(detail.length(), MAX_DETAIL)));
    }

    private static Answer.Body accepted(Ask ask, List<Event> events, QueueState state) {
        return switch (ask.body()) {
            case AskBody.Issue _ -> issued(events);
            case AskBody.Visiting _ ->
                    throw new IllegalArgumentException("visitors are beside the queue");
            case AskBody.Lease _ -> leased(ask.node(), state);
            case AskBody.Numbered _,
                    AskBody.Withdraw _,
                    AskBody.Help _,
                    AskBody.Tell _,
                    AskBody.Survey _ ->
                    new Answer.Done();
        };
    }

    private static Answer.Body issued(List<Event> events) {
        for (var event : events) {
            if (event instanceof Event.TicketIssued issued) {
                return new Answer.Issued(
                        issued.ticket(),
                        issued.number(),
                        issued.origin().service(),
                        issued.origin().arrivedAt(),
                        issued.promisedAt(),
                        issued.peopleAhead());
            }
        }
        throw new IllegalStateException("an accepted Issue issued no ticket");
    }

    /** Asking again gives the bands the node has, although nothing happens then. */
    private static Answer.Body leased(NodeId node, QueueState state) {
        var day = state.findDay().orElseThrow();
        var bands = new ArrayList<NumberBand>();
        var leases = new ArrayList<Lease>();
        for (var wanted : List.of(day, day.plusDays(1))) {
            Optional<Lease> lease = state.findLease(wanted, node);
            lease.ifPresent(leases::add);
            lease.ifPresent(held -> bands.add(held.band()));
        }
        return leases.isEmpty()
                ? refused(Reason.BANDS_EXHAUSTED.name(), "no band is left")
                : new Answer.Leased(leases.getFirst().mark(), bands);
    }
}
