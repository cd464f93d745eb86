package foyer.server.counters;

import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServiceCode;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.Wants;
import foyer.server.ticketing.loop.Reply;
import java.time.Instant;
import java.util.Optional;

/** What a colleague asks a ticket for, with the customer before them. */
public record NewTicket(ServiceCode service, LanguageCode language, Wants wants) {
    /**
     * @param issue also where a link's hash would be: nobody was handed a link, and this is the
     *     hash of none
     */
    Command.Issue command(IntentId issue, Instant now) {
        return new Command.Issue(service, language, issue.value(), now, true, wants);
    }

    /** What came of it, when there is a ticket. */
    public static Optional<Event.TicketIssued> findIssued(Reply reply) {
        return reply instanceof Reply.Accepted(var events, var _)
                ? events.stream()
                        .filter(Event.TicketIssued.class::isInstance)
                        .map(Event.TicketIssued.class::cast)
                        .findFirst()
                : Optional.empty();
    }
}
