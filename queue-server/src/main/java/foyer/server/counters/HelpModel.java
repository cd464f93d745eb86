package foyer.server.counters;

import foyer.contract.words.TicketId;
import foyer.server.sites.Site;
import foyer.server.ticketing.Code;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a customer can be helped in the line: the site's reasons to go first, and what it has for
 * those who could not be served as everybody is. Any thread.
 */
public final class HelpModel {
    private final SiteText text;

    public HelpModel(Site site, Locale reader) {
        this.text = new SiteText(site, reader);
    }

    /** Whether the site has anything of the kind. */
    public boolean isAnything() {
        return !listReasons().isEmpty() || !listAdjustments().isEmpty();
    }

    public List<Named<Code>> listReasons() {
        return text.site().rules().priorities().stream()
                .map(one -> new Named<>(new Code(one.id()), text.of(one.name())))
                .toList();
    }

    /** For which a ticket goes sooner already. */
    public Optional<String> findReason(Ticket ticket) {
        return Optional.ofNullable(ticket.wants().priority()).map(text::priority);
    }

    public List<Named<Code>> listAdjustments() {
        return text.site().rules().adjustments().stream()
                .map(one -> new Named<>(new Code(one.id()), text.of(one.name())))
                .toList();
    }

    /** Those for which that ticket would go sooner. */
    public List<Named<Code>> listReasons(
            QueueState state, Seat seat, TicketId ticket, Instant now) {
        var here = Standpoint.of(state, seat, now);
        return listReasons().stream()
                .filter(reason -> here.may(new Command.Prioritise(ticket, reason.what())))
                .toList();
    }
}
