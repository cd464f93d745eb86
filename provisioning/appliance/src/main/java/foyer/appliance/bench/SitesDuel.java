package foyer.appliance.bench;

import foyer.server.journal.JournalWriter;
import foyer.server.journal.SqliteJournal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Durable tickets a second of many callers, each time at the next of a thousand sites of one
 * process and one journal, against the same callers at one site.
 */
final class SitesDuel implements Duel {
    private static final int SITES = 1_000;
    private static final int CALLERS = 64;
    private static final Duration SLICE = Duration.ofMillis(700);
    private static final long KIBIBYTE = 1_024;

    private final SqliteJournal journal;
    private final OurLoop one;
    private final List<OurLoop> many = new ArrayList<>(SITES);
    private final AtomicLong asked = new AtomicLong();
    private final long bytesOfSites;
    private final int threadsOfSites;

    SitesDuel(Workplace workplace) throws Exception {
        var folder = workplace.folder("sites");
        one = new OurLoop(folder.resolve("one.db"));
        one.issue();
        journal = SqliteJournal.open(folder.resolve("many.db"));
        long bytes = usedBytes();
        int threads = Thread.activeCount();
        open();
        bytesOfSites = usedBytes() - bytes;
        threadsOfSites = Thread.activeCount() - threads;
    }

    /** Every site has opened its day and given a ticket. */
    private void open() throws Exception {
        var writer = new JournalWriter(journal);
        for (int i = 1; i <= SITES; i++) {
            var site = OurLoop.of(BenchSite.site("bench-" + i), writer);
            many.add(site);
            site.issue();
        }
    }

    private static long usedBytes() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Override
    public double ours() throws Exception {
        return Callers.rate(
                CALLERS, SLICE, () -> many.get((int) (asked.getAndIncrement() % SITES)).issue());
    }

    @Override
    public double baseline() throws Exception {
        return Callers.rate(CALLERS, SLICE, one::issue);
    }

    @Override
    public List<String> notes() {
        return List.of(
                "a site takes "
                        + bytesOfSites / SITES / KIBIBYTE
                        + " KiB of heap and "
                        + threadsOfSites / SITES
                        + " threads");
    }

    @Override
    public void close() throws IOException {
        many.forEach(OurLoop::close);
        journal.close();
        one.close();
    }
}
