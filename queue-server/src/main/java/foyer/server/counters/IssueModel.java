package foyer.server.counters;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServiceCode;
import foyer.server.sites.Service;
import foyer.server.sites.Site;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.Wants;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** For what a colleague can give a ticket at this moment: each was put to the rules. Any thread. */
public final class IssueModel {
    private final SiteText text;

    public IssueModel(Site site, Locale reader) {
        this.text = new SiteText(site, reader);
    }

    public List<Named<ServiceCode>> listServices(QueueState state, Seat seat, Instant now) {
        var here = Standpoint.of(state, seat, now);
        var language = text.site().languages().getFirst();
        return text.site().services().stream()
                .map(Service::code)
                .filter(code -> here.mayIssue(new NewTicket(code, language, Wants.NOTHING)))
                .map(code -> new Named<>(code, text.service(code)))
                .toList();
    }

    /** The house's own first. */
    public List<Named<LanguageCode>> listLanguages() {
        return text.site().languages().stream()
                .map(code -> new Named<>(code, text.language(code)))
                .toList();
    }
}
