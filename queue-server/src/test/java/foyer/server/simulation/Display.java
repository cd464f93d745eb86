package foyer.server.simulation;

import foyer.contract.Board;
import foyer.contract.Limits;
import foyer.contract.Shown;
import foyer.contract.words.CallId;
import foyer.contract.words.NodeId;
import foyer.server.sites.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A display as the kiosk application's announcement rules have it: it ignores older boards, queues
 * calls it has not announced and that are young, shows one after the other and confirms each. It
 * may lose its memory.
 */
final class Display {
    static final Duration REACHED_WITHIN = Duration.ofMillis(500);
    static final Duration YOUNG = Limits.ANNOUNCE_WITHIN;
    private static final Duration ON_PLATE = Duration.ofSeconds(6);
    private static final Duration DRAWING = Duration.ofMillis(80);

    private final World world;
    private final Link link;
    private final Server server;
    private final Shows shows;
    private final Site site;
    private final NodeId node;
    private final Set<CallId> known = new HashSet<>();
    private final Deque<Board.Call> waiting = new ArrayDeque<>();
    private @Nullable Board board;
    private boolean busy;
    private boolean on = true;
    private final Life life;

    Display(World world, Link link, Server server, Shows shows, Site site, NodeId node) {
        this.world = world;
        this.life = new Life(world);
        this.link = link;
        this.server = server;
        this.shows = shows;
        this.site = site;
        this.node = node;
        server.seat(site.id()).views.follow(link, this::hear);
    }

    boolean knows(CallId call) {
        return known.contains(call);
    }

    /** Whether nothing was in the way since then. */
    boolean isReachedSince(Instant moment) {
        return on && world.isMended() && !link.upSince().isAfter(moment);
    }

    void crash() {
        life.end();
        on = false;
        known.clear();
        waiting.clear();
        board = null;
        busy = false;
        world.after(world.upTo(Duration.ofMinutes(2)), this::start);
    }

    void start() {
        on = true;
        link.reconnect();
    }

    private void hear(Board arrived) {
        if (!on || (board != null && !Shows.isNewer(arrived, board))) {
            return;
        }
        board = arrived;
        waiting.removeIf(one -> isEnded(arrived, one.id()));
        arrived.calls().stream()
                .filter(call -> !known.contains(call.id()))
                .sorted(Comparator.comparing(Board.Call::calledAt))
                .forEach(this::judge);
        showNext();
    }

    private static boolean isEnded(Board arrived, CallId id) {
        return arrived.calls().stream().anyMatch(call -> call.id().equals(id) && call.ended());
    }

    private void judge(Board.Call call) {
        known.add(call.id());
        if (!call.ended() && call.calledAt().isAfter(world.now().minus(YOUNG))) {
            waiting.add(call);
            if (world.isPlanted(Plant.CONFIRMED_AND_NOT_SHOWN)) {
                confirm(call);
            }
        }
    }

    private void showNext() {
        if (busy || waiting.isEmpty()) {
            return;
        }
        busy = true;
        var call = waiting.remove();
        life.after(DRAWING, () -> draw(call));
        life.after(
                ON_PLATE,
                () -> {
                    busy = false;
                    showNext();
                });
    }

    private void draw(Board.Call call) {
        shows.rendered(node, life.number(), call);
        confirm(call);
    }

    private void confirm(Board.Call call) {
        var shown = new Shown(Limits.VERSION, node, call.id(), Shown.How.SHOWN, DRAWING.toMillis());
        link.send(() -> server.hear(site.id(), shown));
    }

    @Override
    public String toString() {
        return site.id() + "/" + node;
    }
}
