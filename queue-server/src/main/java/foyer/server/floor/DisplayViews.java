package foyer.server.floor;

import foyer.contract.Board;
import foyer.contract.DisplayPlan;
import foyer.contract.words.NodeId;
import foyer.server.sites.Counter;
import foyer.server.sites.Direction;
import foyer.server.sites.DisplayPlan.Layout;
import foyer.server.sites.HallMessage;
import foyer.server.sites.Site;
import foyer.server.sites.SiteNode;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.Ticket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What displays are for and what is at each counter, as displays are told. */
final class DisplayViews {
    private final Site site;
    private final List<DisplayPlan> plans;
    private final List<Board.Notice> notices;

    DisplayViews(Site site) {
        this.site = site;
        this.plans =
                site.nodes().stream()
                        .filter(node -> node.role() == SiteNode.Role.DISPLAY)
                        .map(this::plan)
                        .toList();
        this.notices = site.rules().displays().messages().stream().map(DisplayViews::told).toList();
    }

    List<DisplayPlan> plans() {
        return plans;
    }

    List<Board.Notice> notices() {
        return notices;
    }

    List<Board.Counter> counters(QueueState state) {
        return site.counters().stream().map(counter -> counter(counter, state)).toList();
    }

    private DisplayPlan plan(SiteNode node) {
        var plan = node.display();
        boolean all = plan.counters().isEmpty();
        return new DisplayPlan(
                node.id(),
                layout(plan.layout()),
                all ? null : List.copyOf(plan.counters()),
                all ? null : site.listServicesOf(plan.counters()),
                plan.volume(),
                quiet(plan.quiet()),
                site.rules().displays().reloadAt());
    }

    private static DisplayPlan.@Nullable Quiet quiet(
            foyer.server.sites.DisplayPlan.@Nullable Quiet quiet) {
        return quiet == null ? null : new DisplayPlan.Quiet(quiet.hours(), quiet.volume());
    }

    private static DisplayPlan.Layout layout(Layout layout) {
        return switch (layout) {
            case CALLS -> DisplayPlan.Layout.CALLS;
            case CALLS_AND_WAITS -> DisplayPlan.Layout.CALLS_AND_WAITS;
            case CALLS_AND_MESSAGES -> DisplayPlan.Layout.CALLS_AND_MESSAGES;
            case CALLS_AND_FILM -> DisplayPlan.Layout.CALLS_AND_FILM;
            case COUNTER -> DisplayPlan.Layout.COUNTER;
        };
    }

    private static Board.Notice told(HallMessage message) {
        return new Board.Notice(message.text(), message.hours());
    }

    private static Board.Counter counter(Counter counter, QueueState state) {
        Map<NodeId, Board.Direction> directions = new LinkedHashMap<>();
        counter.directions().forEach((node, way) -> directions.put(node, direction(way)));
        return new Board.Counter(
                counter.id(),
                counter.label(),
                directions,
                state.findSignInAt(counter.id()).isPresent(),
                state.findTicketAt(counter.id()).map(Ticket::number).orElse(null));
    }

    private static Board.Direction direction(Direction direction) {
        return switch (direction) {
            case LEFT -> Board.Direction.LEFT;
            case RIGHT -> Board.Direction.RIGHT;
            case AHEAD -> Board.Direction.AHEAD;
            case UP -> Board.Direction.UP;
            case DOWN -> Board.Direction.DOWN;
        };
    }
}
