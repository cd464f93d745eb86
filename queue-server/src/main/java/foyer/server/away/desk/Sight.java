package foyer.server.away.desk;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.TicketNumber;
import foyer.server.away.Standing;
import foyer.server.forecast.live.Waits;
import foyer.server.sites.Site;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.Ticket;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A visit as its phone page sees it.
 *
 * @param language the customer is written to in
 */
record Sight(TicketNumber number, LanguageCode language, Standing standing) {
    static Optional<Sight> find(QueueState state, String link, Waits waits, Instant now) {
        return state.findTicketByLink(link).map(ticket -> of(state, ticket, waits, now));
    }

    private static Sight of(QueueState state, Ticket ticket, Waits waits, Instant now) {
        var language = AwayWords.nearest(ticket.origin().language(), state.site().languages());
        return new Sight(ticket.number(), language, standing(state, ticket, language, waits, now));
    }

    private static Standing standing(
            QueueState state, Ticket ticket, LanguageCode language, Waits waits, Instant now) {
        return switch (ticket.status()) {
            case WAITING ->
                    new Standing.Waiting(
                            waits.findFor(ticket.id())
                                    .map(wait -> wait.ahead())
                                    .orElseGet(() -> state.countAhead(ticket)),
                            ticket.findHeldUntil(now) != null);
            case CALLED -> new Standing.Called(counter(state.site(), ticket, language));
            case SERVING, PARKED -> new Standing.Here();
            case CANCELLED ->
                    new Standing.Cancelled(
                            Objects.requireNonNull(ticket.endedAt(), "what ended has an end"));
            case FINISHED, NO_SHOW, ABANDONED -> new Standing.Over();
        };
    }

    private static String counter(Site site, Ticket ticket, LanguageCode language) {
        var id = Objects.requireNonNull(ticket.call(), "who was called has a call").counter();
        return site.findCounter(id).map(known -> known.label().in(language)).orElse(id.value());
    }
}
