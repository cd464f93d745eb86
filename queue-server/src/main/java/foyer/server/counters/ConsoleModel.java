package foyer.server.counters;

import foyer.contract.words.CounterId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.contract.words.Texts;
import foyer.server.counters.ConsoleView.Current;
import foyer.server.counters.ConsoleView.Follower;
import foyer.server.counters.ConsoleView.Header;
import foyer.server.counters.ConsoleView.Help;
import foyer.server.counters.ConsoleView.Next;
import foyer.server.counters.ConsoleView.Proof;
import foyer.server.counters.ConsoleView.Row;
import foyer.server.counters.ConsoleView.Waiting;
import foyer.server.floor.NodeStatus;
import foyer.server.sites.Site;
import foyer.server.sites.SiteNode;
import foyer.server.ticketing.Call;
import foyer.server.ticketing.HelpWanted;
import foyer.server.ticketing.How;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.Ticket;
import foyer.server.ticketing.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes a console's view of the queue's state, the nodes' and the time: everything it is given, so
 * every look of a console can be made in a test. Any thread.
 */
public final class ConsoleModel {
    /** Rows shown; the others are counted. */
    public static final int MAX_ROWS = 30;

    /** A display that has not confirmed by then probably will not. */
    static final Duration PROOF_PATIENCE = Duration.ofSeconds(3);

    private final Site site;
    private final Locale reader;
    private final Function<NodeId, NodeStatus> nodes;

    /**
     * @param reader in whose language staff read
     */
    public ConsoleModel(Site site, Locale reader, Function<NodeId, NodeStatus> nodes) {
        this.site = site;
        this.reader = reader;
        this.nodes = nodes;
    }

    public ConsoleView view(QueueState state, StaffId staff, CounterId counter, Instant now) {
        var profile = site.getProfileOf(counter);
        var waiting = state.listWaiting(profile.services(), MAX_ROWS);
        var ticket = state.findTicketAt(counter).orElse(null);
        boolean signedIn =
                state.findSignIn(staff).filter(in -> in.counter().equals(counter)).isPresent();
        var header =
                new Header(
                        text(site.getCounter(counter).label()),
                        text(site.name()),
                        text(profile.name()),
                        local(now),
                        signedIn);
        return new ConsoleView(
                header,
                ticket == null ? null : current(ticket, now),
                waiting(state, profile.services(), waiting, now),
                next(waiting, ticket),
                state.listHelpWanted().stream().map(help -> help(help, now)).toList(),
                Notices.of(site, nodes, reader));
    }

    private Current current(Ticket ticket, Instant now) {
        var call = ticket.call();
        var service = site.getService(ticket.service());
        boolean serving = ticket.status() == TicketStatus.SERVING;
        var started = ticket.startedAt();
        var calledAt = call == null ? ticket.issuedAt() : call.at();
        var since = serving && started != null ? started : calledAt;
        var waited = Duration.between(ticket.arrivedAt(), calledAt);
        var alias = ticket.alias();
        return new Current(
                ticket.id(),
                ticket.number().value(),
                alias == null ? null : alias.value(),
                serving,
                text(service.name()),
                language(ticket.origin().language()),
                local(since),
                minutes(since, now),
                waited.toMinutes(),
                service.standard().toMinutes(),
                calledAt.isAfter(ticket.promisedAt()),
                proof(call, serving, now));
    }

    private Proof proof(@Nullable Call call, boolean serving, Instant now) {
        if (call == null) {
            return new Proof.None();
        }
        var shown = call.shown();
        if (shown != null) {
            var node = nodeName(shown.node());
            return shown.how() == How.SHOWN
                    ? new Proof.Shown(node, shown.after())
                    : new Proof.Spoken(node, shown.after());
        }
        var displays =
                site.nodes().stream()
                        .filter(node -> node.role() == SiteNode.Role.DISPLAY)
                        .map(node -> text(node.name()))
                        .toList();
        if (serving || displays.isEmpty()) {
            return new Proof.None();
        }
        return now.isBefore(call.at().plus(PROOF_PATIENCE))
                ? new Proof.Awaited()
                : new Proof.Missing(displays);
    }

    private Waiting waiting(
            QueueState state, List<ServiceCode> services, List<Ticket> first, Instant now) {
        int count = services.stream().mapToInt(state::countWaiting).sum();
        long longest =
                services.stream()
                        .flatMap(service -> state.findOldestArrival(service).stream())
                        .mapToLong(arrival -> minutes(arrival, now))
                        .max()
                        .orElse(0);
        return new Waiting(count, longest, first.stream().map(one -> row(one, now)).toList());
    }

    private Row row(Ticket ticket, Instant now) {
        return new Row(
                ticket.id(),
                ticket.number().value(),
                text(site.getService(ticket.service()).name()),
                language(ticket.origin().language()),
                minutes(ticket.arrivedAt(), now),
                local(ticket.promisedAt()),
                now.isAfter(ticket.promisedAt()));
    }

    private @Nullable Next next(List<Ticket> waiting, @Nullable Ticket current) {
        if (waiting.isEmpty()) {
            return null;
        }
        var first = waiting.getFirst();
        var finishes =
                current != null && current.status() == TicketStatus.SERVING
                        ? current.number().value()
                        : null;
        var follows =
                waiting.size() < 2
                        ? null
                        : new Follower(
                                waiting.get(1).number().value(),
                                local(waiting.get(1).promisedAt()));
        return new Next(first.number().value(), local(first.promisedAt()), finishes, follows);
    }

    private Help help(HelpWanted help, Instant now) {
        return new Help(
                help.node(),
                nodeName(help.node()),
                language(help.language()),
                local(help.since()),
                minutes(help.since(), now));
    }

    private String nodeName(NodeId id) {
        return site.findNode(id).map(node -> text(node.name())).orElse(id.value());
    }

    private String text(Texts texts) {
        return texts.in(new LanguageCode(reader.getLanguage()));
    }

    private String language(LanguageCode code) {
        return Locale.forLanguageTag(code.value()).getDisplayLanguage(reader);
    }

    private LocalTime local(Instant at) {
        return at.atZone(site.zone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    private static long minutes(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMinutes());
    }
}
