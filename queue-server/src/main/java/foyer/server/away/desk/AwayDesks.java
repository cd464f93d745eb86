package foyer.server.away.desk;

import foyer.contract.words.SiteId;
import foyer.server.away.store.FollowerFile;
import foyer.server.floor.House;
import foyer.server.floor.Houses;
import foyer.server.notices.Courier;
import foyer.server.notices.store.SideFile;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desks of all sites, which look after their followers with every change. Thread-safe. */
public final class AwayDesks implements AutoCloseable {
    /** For what time alone brings: the end of a day, of a held place, of a second thought. */
    private static final Duration EVERY = Duration.ofSeconds(5);

    private static final Duration TIDY_EVERY = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(AwayDesks.class);

    private final List<AwayDesk> all;
    private final List<Courier> couriers;
    private final List<AutoCloseable> subscriptions = new ArrayList<>();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("away").factory());

    private AwayDesks(List<AwayDesk> all, List<Courier> couriers) {
        this.all = List.copyOf(all);
        this.couriers = List.copyOf(couriers);
    }

    /** Of a server that writes to nobody. */
    public static AwayDesks none() {
        return new AwayDesks(List.of(), List.of());
    }

    public static AwayDesks of(
            Houses houses,
            SideFile file,
            AwayOffer offer,
            List<Courier> couriers,
            InstantSource clock)
            throws IOException {
        var all = new ArrayList<AwayDesk>();
        for (var house : houses.all()) {
            all.add(new AwayDesk(house, new FollowerFile(file, house.site().id()), offer, clock));
        }
        return new AwayDesks(all, couriers);
    }

    public Optional<AwayDesk> find(SiteId site) {
        return all.stream().filter(desk -> desk.house().site().id().equals(site)).findFirst();
    }

    /**
     * Also what came due while the server was down.
     *
     * @param pages where phone pages live, ending in a slash
     */
    public void start(URI pages) {
        for (var desk : all) {
            desk.begin(pages);
            follow(desk.house());
        }
        if (!all.isEmpty()) {
            repeat(this::look, EVERY);
            repeat(this::tidy, TIDY_EVERY);
        }
    }

    private void follow(House house) {
        subscriptions.add(house.loop().onCommitted(_ -> nudge()));
        subscriptions.add(house.waits().onRefreshed(this::nudge));
    }

    private void repeat(Runnable what, Duration every) {
        var _ = thread.scheduleWithFixedDelay(what, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Changes that come while one is looked after are looked after together. */
    private void nudge() {
        if (wanted.compareAndSet(false, true)) {
            try {
                thread.execute(this::look);
            } catch (RejectedExecutionException e) {
                // Closed: it is looked after when the server starts again.
            }
        }
    }

    private void look() {
        wanted.set(false);
        boolean any = false;
        for (var desk : all) {
            try {
                any |= desk.look();
            } catch (IOException | RuntimeException e) {
                // An exception that left this method would end the looking for good.
                LOG.warn("customers away from {} are told later", desk.house().site().id(), e);
            }
        }
        if (any) {
            couriers.forEach(Courier::nudge);
        }
    }

    private void tidy() {
        for (var desk : all) {
            try {
                desk.emptyLog();
            } catch (IOException | RuntimeException e) {
                LOG.warn("what was deleted stands in the log for another minute", e);
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        for (var one : subscriptions) {
            try {
                one.close();
            } catch (Exception e) {
                LOG.warn("a queue is still followed", e);
            }
        }
    }
}
