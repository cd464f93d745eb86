package foyer.server.simulation;

import foyer.contract.Board;
import foyer.contract.words.ServerId;
import foyer.server.floor.FloorViews;
import foyer.server.floor.Stamp;
import foyer.server.sites.Site;
import foyer.server.ticketing.QueueState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The board as the server publishes it and its broker keeps it: after the commit, a moment later,
 * only the newest, and again after a start.
 */
final class Views {
    /** A board and the link of each display that follows it. */
    private record Follower(Link link, Consumer<Board> display) {}

    private final World world;
    private final FloorViews views;
    private final Shows shows;
    private final List<Follower> followers = new ArrayList<>();
    private long boot;
    private long seq;
    private final Life life;
    private boolean planned;
    // The broker keeps it in memory, in the server's process.
    private @Nullable Board kept;
    private @Nullable Board lastUnstamped;

    Views(World world, Site site, Shows shows) {
        this.world = world;
        this.life = new Life(world);
        this.views = new FloorViews(site, new ServerId("server-1"), "https://example.org/t/");
        this.shows = shows;
    }

    void follow(Link link, Consumer<Board> display) {
        var follower = new Follower(link, display);
        followers.add(follower);
        link.onUp(() -> findKept().ifPresent(board -> send(follower, board)));
    }

    private Optional<Board> findKept() {
        return Optional.ofNullable(kept);
    }

    void started(long newBoot) {
        boot = newBoot;
        seq = 0;
    }

    void died() {
        life.end();
        planned = false;
        kept = null;
        lastUnstamped = null;
    }

    /** The state may have changed; however often, one publishing is planned. */
    void touch(Supplier<QueueState> state) {
        if (planned) {
            return;
        }
        planned = true;
        life.after(
                Duration.ofMillis(world.random.nextInt(20)),
                () -> {
                    planned = false;
                    publishNow(state.get());
                });
    }

    void publishNow(QueueState state) {
        var now = unstamped(state);
        if (now.equals(lastUnstamped)
                || (world.isPlanted(Plant.A_BOARD_NOT_PUBLISHED) && world.chance(0.2))) {
            return;
        }
        lastUnstamped = now;
        if (!world.isPlanted(Plant.AN_OLD_BOARD_PUBLISHED_AGAIN) || !world.chance(0.05)) {
            seq++;
        }
        var board = views.board(now, new Stamp(boot, seq, world.now()));
        kept = board;
        shows.published(board);
        followers.forEach(follower -> send(follower, board));
    }

    private static void send(Follower follower, Board board) {
        follower.link().send(() -> follower.display().accept(board));
    }

    Board unstamped(QueueState state) {
        return views.board(state, Stamp.NONE);
    }

    /** Empty while something newer is about to be published. */
    Optional<Board> findSettled() {
        return planned ? Optional.empty() : Optional.ofNullable(lastUnstamped);
    }

    FloorViews made() {
        return views;
    }
}
