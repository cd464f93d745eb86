package foyer.appliance.bench;

import foyer.server.journal.JournalWriter;
import foyer.server.journal.SqliteJournal;
import foyer.server.ticketing.loop.SiteLoop;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;

/**
 * A server's start in the evening: the day's events read from the journal, their chain checked, the
 * queue as it was and the intents answered; against reading the events' rows and doing nothing with
 * them. Seconds.
 */
final class ReplayDuel implements Duel {
    static final int EVENTS = 50_000;

    private static final String ROWS =
            "SELECT seq, business_day, at, kind, body, actor, hash FROM event WHERE site = ? ORDER BY seq";

    private final SqliteJournal journal;
    private final Connection bare;

    ReplayDuel(Workplace workplace) throws Exception {
        Path file = workplace.folder("replay").resolve("day.db");
        try (var day = new OurLoop(file)) {
            new BenchDay(day).play(EVENTS / BenchDay.EVENTS_A_VISIT);
        }
        journal = SqliteJournal.open(file);
        bare = DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    @Override
    public double ours() throws Exception {
        long begin = System.nanoTime();
        try (var loop =
                SiteLoop.start(
                        BenchSite.site(), new JournalWriter(journal), InstantSource.system())) {
            double seconds = (System.nanoTime() - begin) / 1e9;
            int tickets = loop.read(state -> state.listLatestCalls().size());
            if (tickets == 0) {
                throw new IllegalStateException("nothing was replayed");
            }
            return seconds;
        }
    }

    @Override
    public double baseline() throws SQLException {
        long begin = System.nanoTime();
        long bytes = 0;
        int rows = 0;
        try (var select = bare.prepareStatement(ROWS)) {
            select.setString(1, BenchSite.site().id().value());
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    rows++;
                    bytes += found.getLong(1) + found.getString(2).length() + found.getLong(3);
                    bytes += found.getString(4).length() + found.getBytes(5).length;
                    bytes += found.getString(6).length() + found.getBytes(7).length;
                }
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (rows < EVENTS || bytes == 0) {
            throw new IllegalStateException("the day has only " + rows + " events");
        }
        return seconds;
    }

    @Override
    public void close() throws SQLException {
        bare.close();
        journal.close();
    }
}
