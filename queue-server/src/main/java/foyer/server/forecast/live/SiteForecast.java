package foyer.server.forecast.live;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.SiteId;
import foyer.contract.words.TicketId;
import foyer.server.forecast.Forecaster;
import foyer.server.journal.Journal;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.loop.SiteLoop;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What everybody waiting at one site, and whoever comes next, can expect. Follows the committed
 * queue on a thread of its own, at most once a second, and never uses more than a tenth of that
 * thread's time. Thread-safe; started once.
 */
public final class SiteForecast implements Waits, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SiteForecast.class);
    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);

    /** Waits change also while nothing happens. */
    private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(10);

    private static final int REST_PER_WORK = 9;

    /** However many sites forecast, half of the processors are left to everybody else. */
    private static final Semaphore AT_ONCE =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    /** As many as a correction remembers. */
    private static final int RECALLED = 1_400;

    private final SiteLoop loop;
    private final Journal journal;
    private final ToldRecord record;
    private final InstantSource clock;
    private final Touched touched = new Touched();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean planned = new AtomicBoolean();
    private final ScheduledExecutorService thread;
    private volatile Expectations newest = Expectations.NONE;
    private @Nullable AutoCloseable listening;
    private volatile Places places;
    // Of the thread alone.
    private Forecaster forecaster;
    private LiveHall hall;
    private long earliestNanos = System.nanoTime();

    /**
     * @param journal the loop's: what happened before is learned from it
     * @param record where what was told is kept, and from which the correction is learned again
     */
    public SiteForecast(SiteLoop loop, Journal journal, ToldRecord record, InstantSource clock) {
        this.record = record;
        this.loop = loop;
        this.journal = journal;
        this.clock = clock;
        this.places = new Places(loop.read(QueueState::site), loop.read(QueueState::rules));
        this.forecaster = newForecaster();
        this.hall = new LiveHall(places, forecaster);
        this.thread =
                new ScheduledThreadPoolExecutor(
                        1,
                        Thread.ofPlatform().daemon().name("forecast-" + site()).factory(),
                        // What comes after the close is for nobody.
                        new ThreadPoolExecutor.DiscardPolicy());
    }

    private Forecaster newForecaster() {
        return new Forecaster(site().value().hashCode(), (_, _, _) -> {});
    }

    /** Returns at once; until the days before are read there is no forecast. */
    public void start() {
        listening =
                loop.onCommitted(
                        events -> {
                            touched.changed(events);
                            plan(Duration.ZERO);
                        });
        thread.execute(this::learn);
        long every = AT_LEAST_EVERY.toMillis();
        var _ =
                thread.scheduleWithFixedDelay(
                        () -> plan(Duration.ZERO), 0, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public Optional<ExpectedWait> findFor(TicketId ticket) {
        return Optional.ofNullable(newest.tickets().get(ticket));
    }

    @Override
    public Optional<ExpectedWait> findForNewcomer(ServiceCode service) {
        return Optional.ofNullable(newest.newcomers().get(service));
    }

    @Override
    public AutoCloseable onRefreshed(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void plan(Duration delay) {
        if (planned.compareAndSet(false, true)) {
            var _ = thread.schedule(this::refreshWhenDue, delay.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void refreshWhenDue() {
        long begin = System.nanoTime();
        planned.set(false);
        if (begin < earliestNanos) {
            plan(Duration.ofNanos(earliestNanos - begin));
            return;
        }
        refreshSafely();
        long rest = REST_PER_WORK * (System.nanoTime() - begin);
        earliestNanos = System.nanoTime() + Math.max(AT_MOST_EVERY.toNanos(), rest);
    }

    private void learn() {
        try {
            new PastDays(places, journal).teach(hall);
            for (var one : record.listLatestCalled(site(), RECALLED)) {
                forecaster.recall(one.played(), one.waited());
            }
            var day = hall.findDay();
            if (day.isPresent()) {
                hall.toldToday().restore(record.listOpen(site(), day.get()));
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} forecasts without what happened before", site(), e);
        }
    }

    /** A fault of ours costs the forecast and nothing else; it begins anew with what is there. */
    private void refreshSafely() {
        try {
            followSite();
            look();
            write();
            newest = expect();
        } catch (RuntimeException e) {
            LOG.error("the forecast of {} begins anew", site(), e);
            newest = Expectations.NONE;
            forecaster = newForecaster();
            hall = new LiveHall(places, forecaster);
            touched.addAll();
        }
        listeners.forEach(this::tell);
    }

    /** Another site has other services and counters: the days before are read anew with them. */
    private void followSite() {
        var site = loop.site();
        if (!site.equals(places.site())) {
            places = new Places(site, loop.read(QueueState::rules));
            forecaster = newForecaster();
            hall = new LiveHall(places, forecaster);
            touched.addAll();
            learn();
        }
    }

    private void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.error("a listener of the forecast of {} failed", site(), e);
        }
    }

    private Expectations expect() {
        AT_ONCE.acquireUninterruptibly();
        try {
            return hall.expect(clock.instant());
        } finally {
            AT_ONCE.release();
        }
    }

    /** What cannot be written is not told to the record; the forecast goes on. */
    private void write() {
        var news = hall.toldToday().take();
        try {
            if (!news.isEmpty()) {
                record.write(site(), news);
            }
        } catch (IOException e) {
            LOG.warn("{} tickets of {} are not in the record", news.size(), site(), e);
        }
    }

    private SiteId site() {
        return places.site().id();
    }

    private void look() {
        var some = touched.take();
        var now = clock.instant();
        var seen =
                some.all()
                        ? whole(now)
                        : loop.read(state -> Snapshot.of(state, now, some.tickets()));
        hall.look(hall.isEnough(seen) ? seen : whole(now));
    }

    private Snapshot whole(Instant now) {
        var known = hall.known();
        return loop.read(state -> Snapshot.whole(state, now, known));
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (listening != null) {
                listening.close();
            }
        } catch (Exception e) {
            LOG.warn("the forecast's listener was not removed", e);
        }
    }
}
