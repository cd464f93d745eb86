package foyer.server.visitors.desk;

import foyer.contract.words.SiteId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desks of all sites, tidied up every minute. Thread-safe. */
public final class VisitorDesks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VisitorDesks.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final List<VisitorDesk> all;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("visitors").factory());

    public VisitorDesks(List<VisitorDesk> all) {
        this.all = List.copyOf(all);
    }

    /** Also what became due while the server was down. */
    public void start() {
        var _ = thread.scheduleWithFixedDelay(this::tidy, 0, EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    public VisitorDesk get(SiteId site) {
        return all.stream()
                .filter(desk -> desk.site().id().equals(site))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no visitors at " + site));
    }

    public List<VisitorDesk> list() {
        return all;
    }

    private void tidy() {
        for (var desk : all) {
            try {
                int ended = desk.tidy();
                if (ended > 0) {
                    LOG.info(
                            "{} visitors of {} were signed out at the day's end",
                            ended,
                            desk.site().id());
                }
            } catch (Exception e) {
                // Any exception that left this method would end the tidying for good.
                LOG.warn("visitors of {} are tidied up later", desk.site().id(), e);
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
