package foyer.server.counters;

import foyer.contract.words.CounterId;
import foyer.contract.words.NodeId;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketId;
import foyer.server.counters.ConsoleView.Header;
import foyer.server.counters.ConsoleView.Help;
import foyer.server.counters.ConsoleView.Presence;
import foyer.server.floor.NodeStatus;
import foyer.server.forecast.live.Waits;
import foyer.server.sites.Service;
import foyer.server.sites.Site;
import foyer.server.ticketing.Absence;
import foyer.server.ticketing.HelpWanted;
import foyer.server.ticketing.PhoneHelp;
import foyer.server.ticketing.QueueState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes a console's view of the queue's state, the nodes' and the time: everything it is given, so
 * every look of a console can be made in a test. Any thread.
 */
public final class ConsoleModel {
    /** Rows shown; the others are counted. */
    public static final int MAX_ROWS = 30;

    private final SiteText text;
    private final CurrentModel current;
    private final LineModel line;
    private final AsideModel aside;
    private final ServicesModel services;
    private final Function<NodeId, NodeStatus> nodes;

    /**
     * @param reader in whose language staff read
     * @param waits what people can expect
     */
    public ConsoleModel(Site site, Locale reader, Function<NodeId, NodeStatus> nodes, Waits waits) {
        this.text = new SiteText(site, reader);
        this.current = new CurrentModel(text);
        this.line = new LineModel(text, current, waits);
        this.aside = new AsideModel(text);
        this.services = new ServicesModel(text, waits);
        this.nodes = nodes;
    }

    /**
     * @param touched what that person has last done something with, the latest first
     */
    public ConsoleView view(
            QueueState state,
            StaffId staff,
            CounterId counter,
            List<TicketId> touched,
            Instant now) {
        var here = new Standpoint(state, staff, counter, now);
        return new ConsoleView(
                header(here),
                here.findHeld().map(ticket -> current.of(ticket, now)).orElse(null),
                line.waiting(here),
                line.next(here),
                aside.of(here),
                services.of(here),
                UndoModel.of(here, touched),
                help(state, now),
                Notices.of(text.site(), nodes, text.reader(), now));
    }

    private Header header(Standpoint here) {
        return new Header(
                text.counter(here.counter()),
                text.of(text.site().name()),
                text.profileOf(here.counter()),
                text.local(here.now()),
                presence(here));
    }

    private Presence presence(Standpoint here) {
        boolean sits =
                here.state()
                        .findSignIn(here.staff())
                        .filter(in -> in.counter().equals(here.counter()))
                        .isPresent();
        if (!sits) {
            return new Presence.SignedOut();
        }
        return here.state().listAbsences(here.now()).stream()
                .filter(one -> one.staff().equals(here.staff()))
                .filter(one -> !one.from().isAfter(here.now()))
                .min(Comparator.comparing(one -> one.kind() == Absence.Kind.PLANNED))
                .map(this::presence)
                .orElseGet(Presence.Here::new);
    }

    private Presence presence(Absence absence) {
        var from = text.local(absence.from());
        var until = absence.until() == null ? null : text.local(absence.until());
        return switch (absence.kind()) {
            case BREAK -> new Presence.OnBreak(from, until);
            case UNPLANNED -> new Presence.Away(from, until);
            case PLANNED -> new Presence.Planned(until == null ? from : until);
        };
    }

    /** Whoever asked first stands first, however they asked. */
    private List<Help> help(QueueState state, Instant now) {
        var kiosks =
                state.listHelpWanted().stream().map(one -> Map.entry(one.since(), help(one, now)));
        var phones =
                state.listPhoneHelpWanted().stream()
                        .map(one -> Map.entry(one.since(), help(state, one, now)));
        return Stream.concat(kiosks, phones)
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private Help help(QueueState state, PhoneHelp help, Instant now) {
        var ticket = state.findTicket(help.ticket()).orElseThrow();
        var place = text.site().findService(ticket.service()).map(Service::place);
        return new Help(
                new Help.From.Phone(ticket.id(), ticket.number()),
                place.map(text::of).orElseGet(() -> text.of(text.site().name())),
                text.language(ticket.origin().language()),
                text.local(help.since()),
                SiteText.minutes(help.since(), now));
    }

    private Help help(HelpWanted help, Instant now) {
        return new Help(
                new Help.From.Kiosk(help.node()),
                text.node(help.node()),
                text.language(help.language()),
                text.local(help.since()),
                SiteText.minutes(help.since(), now));
    }
}
