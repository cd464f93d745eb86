package foyer.server.floor;

import foyer.contract.Agency;
import foyer.contract.Board;
import foyer.contract.Limits;
import foyer.contract.Need;
import foyer.contract.Offer;
import foyer.contract.words.ServerId;
import foyer.server.forecast.live.ExpectedWait;
import foyer.server.forecast.live.Waits;
import foyer.server.sites.OfferRules;
import foyer.server.sites.Offered;
import foyer.server.sites.Service;
import foyer.server.sites.ServiceGroup;
import foyer.server.sites.Site;
import foyer.server.ticketing.Call;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.ServiceDemand;
import foyer.server.ticketing.Ticket;
import foyer.server.ticketing.TicketStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What displays and kiosks are shown of one site as its file says. Thread-safe. */
final class SiteViews {
    private final Site site;
    private final ServerId server;
    private final String phoneAddress;
    private final Waits waits;
    private final DisplayViews displays;
    private final List<Offer.Group> groups;
    private final List<Agency> agencies;
    private final List<Need> needs;

    SiteViews(Site site, ServerId server, String phoneAddress, Waits waits) {
        this.waits = waits;
        this.site = site;
        this.server = server;
        this.phoneAddress = phoneAddress;
        this.displays = new DisplayViews(site);
        this.agencies = WayViews.agencies(site);
        this.needs = WayViews.needs(site);
        // What is within another group stands behind that one's tile.
        this.groups =
                site.groups().stream()
                        .filter(group -> group.within() == null)
                        .map(SiteViews::group)
                        .toList();
    }

    Site site() {
        return site;
    }

    Board board(QueueState state, Stamp stamp) {
        var calls =
                state.listLatestCalls().stream()
                        .limit(Limits.BOARD_CALLS)
                        .map(ticket -> call(state, ticket))
                        .toList();
        return board(calls, displays.counters(state), stamp);
    }

    /** The same calls under another stamp. */
    Board board(Board same, Stamp stamp) {
        return board(same.calls(), same.counters(), stamp);
    }

    Offer offer(QueueState state, Instant now, Stamp stamp) {
        var services =
                site.services().stream().map(service -> service(service, state, now)).toList();
        return offer(state.findDay().orElse(site.businessDay(now)), services, stamp);
    }

    Offer offer(Offer same, Stamp stamp) {
        return offer(same.businessDay(), same.services(), stamp);
    }

    private Board board(List<Board.Call> calls, List<Board.Counter> counters, Stamp stamp) {
        return new Board(
                Limits.VERSION,
                server,
                stamp.boot(),
                stamp.seq(),
                stamp.at(),
                site.zone().getId(),
                site.council(),
                calls,
                counters,
                displays.plans(),
                displays.notices());
    }

    private Offer offer(java.time.LocalDate day, List<Offer.Service> services, Stamp stamp) {
        return new Offer(
                Limits.VERSION,
                server,
                stamp.boot(),
                stamp.seq(),
                stamp.at(),
                site.zone().getId(),
                day,
                site.council(),
                site.name(),
                phoneAddress,
                site.numbering().width(),
                site.languages(),
                groups,
                services,
                site.cutOver(),
                agencies.isEmpty() ? null : agencies,
                entries(),
                needs.isEmpty() ? null : needs,
                ThemeViews.theme(site.rules().theme()),
                SignedViews.signed(site.rules().signed()));
    }

    /** Named as nodes know them. */
    private List<String> entries() {
        return site.rules().front().entries().stream()
                .map(entry -> entry.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static Board.Call call(QueueState state, Ticket ticket) {
        Call call = Objects.requireNonNull(ticket.call(), "a ticket among the calls has a call");
        return new Board.Call(
                call.id(),
                ticket.number(),
                ticket.alias(),
                call.counter(),
                ticket.origin().language(),
                call.at(),
                call.ordinal() - 1,
                ticket.status() != TicketStatus.CALLED,
                state.rules().mayTakeLonger(ticket.wants()) ? true : null);
    }

    private Offer.Service service(Service service, QueueState state, Instant now) {
        var demand = ServiceDemand.of(state, service, now);
        var offered = OfferRules.offered(site, service, now, demand);
        boolean open = offered instanceof Offered.Open;
        return new Offer.Service(
                service.code(),
                site.findTile(service).map(ServiceGroup::id).orElse(null),
                service.name(),
                service.hint(),
                service.shortName(),
                service.icon(),
                service.prefix(),
                closed(offered),
                Math.toIntExact(service.standard().toMinutes()),
                state.countAheadOfNewcomer(service.code(), now),
                service.place(),
                service.way(),
                opensAt(offered),
                open ? null : service.offering().instead(),
                site.numberStyle(service.prefix()).width(),
                open
                        ? waits.findForNewcomer(service.code()).map(SiteViews::told).orElse(null)
                        : null,
                WayViews.ways(site, service, offered));
    }

    /** In steps, so that the offer is not another one every second. */
    private static Offer.Wait told(ExpectedWait wait) {
        var minutes = wait.minutes();
        return new Offer.Wait(minutes.low(), minutes.middle(), minutes.high(), wait.ahead());
    }

    private static Offer.@Nullable Closed closed(Offered offered) {
        return switch (offered) {
            case Offered.Open _ -> null;
            case Offered.Closed(var why, _) ->
                    switch (why) {
                        case OUT_OF_HOURS -> Offer.Closed.OUT_OF_HOURS;
                        case FULL -> Offer.Closed.FULL;
                        case ENDING -> Offer.Closed.ENDING;
                        case BY_STAFF -> Offer.Closed.BY_STAFF;
                        case WITHDRAWN -> Offer.Closed.WITHDRAWN;
                    };
        };
    }

    private static @Nullable Instant opensAt(Offered offered) {
        return offered instanceof Offered.Closed(_, var opensAt) ? opensAt : null;
    }

    private static Offer.Group group(ServiceGroup group) {
        return new Offer.Group(group.id(), group.name(), group.hint(), group.icon());
    }
}
