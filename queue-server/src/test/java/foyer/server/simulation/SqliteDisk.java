package foyer.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.SiteId;
import foyer.server.journal.FailingDisk;
import foyer.server.journal.FailingDisk.Moment;
import foyer.server.journal.Journal;
import foyer.server.journal.JournalException;
import foyer.server.journal.SqliteJournal;
import foyer.server.journal.Verdict;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;

/**
 * A real SQLite file that refuses single calls. What it has taken it never loses: a crash only
 * closes it, and of a commit that fails any call may be the one.
 */
final class SqliteDisk implements Disk {
    /** Calls of a usual commit. */
    private static final int CALLS = 14;

    private final Path path;
    private final FailingDisk file;
    private final Random random;
    private SqliteJournal journal;

    SqliteDisk(Path path, long seed) throws JournalException {
        this.path = path;
        this.file = new FailingDisk(path);
        this.random = new Random(seed);
        this.journal = this.file.journal();
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public void fate(Fate fate) {
        switch (fate) {
            case DURABLE -> file.heal();
            // The first call of a commit: it writes nothing.
            case FAILS, NOT_SYNCED -> file.failAt(1, Moment.BEFORE);
            case FAILS_ONCE -> file.failAt(1 + random.nextInt(CALLS), Moment.BEFORE);
            case FAILS_AFTER_SYNC -> file.failAt(1 + random.nextInt(CALLS), Moment.AFTER);
        }
    }

    @Override
    public void crash() throws JournalException {
        journal.close();
        file.heal();
        journal = file.journal();
    }

    @Override
    public long nextBoot() throws JournalException {
        return journal.nextBoot();
    }

    @Override
    public Verdict verify(SiteId site) throws JournalException {
        return journal.verify(site);
    }

    @Override
    public void tamper(SiteId site) {
        try (var stranger = DriverManager.getConnection("jdbc:sqlite:" + path);
                var change =
                        stranger.prepareStatement(
                                "UPDATE event SET actor = actor || '?' WHERE site = ? AND seq = 1")) {
            change.setString(1, site.value());
            assertThat(change.executeUpdate()).isEqualTo(1);
        } catch (SQLException e) {
            throw new AssertionError("a file can be changed by whoever may write it", e);
        }
    }

    @Override
    public void close() {
        journal.close();
    }
}
