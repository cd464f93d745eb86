package foyer.server.phone;

import foyer.contract.words.LanguageCode;
import foyer.server.phone.PhoneView.Stage;
import foyer.server.sites.Site;
import foyer.server.ticketing.Call;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.Ticket;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Makes a ticket's page of the queue's state. Any thread. */
final class PhoneModel {
    private final Site site;

    PhoneModel(Site site) {
        this.site = site;
    }

    /** Empty: nobody has that link. */
    Optional<PhoneView> findView(QueueState state, String linkHash) {
        return state.findTicketByLink(linkHash).map(ticket -> view(state, ticket));
    }

    private PhoneView view(QueueState state, Ticket ticket) {
        var language = ticket.origin().language();
        var alias = ticket.alias();
        return new PhoneView(
                language,
                site.council().in(language),
                ticket.number().value(),
                alias == null ? null : alias.value(),
                site.getService(ticket.service()).name().in(language),
                stage(state, ticket, language));
    }

    private Stage stage(QueueState state, Ticket ticket, LanguageCode language) {
        return switch (ticket.status()) {
            case WAITING -> {
                var service = site.getService(ticket.service());
                var way = service.way();
                yield new Stage.Waiting(
                        state.countAhead(ticket),
                        local(ticket.promisedAt()),
                        service.place().in(language),
                        way == null ? null : way.in(language));
            }
            case CALLED -> new Stage.Called(counter(ticket, language));
            case SERVING -> new Stage.Serving(counter(ticket, language));
            case FINISHED -> new Stage.Finished();
            case NO_SHOW -> new Stage.Missed();
            case CANCELLED, ABANDONED -> new Stage.Left();
        };
    }

    private String counter(Ticket ticket, LanguageCode language) {
        Call call = ticket.call();
        return call == null
                ? ""
                : site.findCounter(call.counter())
                        .map(counter -> counter.label().in(language))
                        .orElse(call.counter().value());
    }

    private LocalTime local(Instant at) {
        return at.atZone(site.zone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }
}
