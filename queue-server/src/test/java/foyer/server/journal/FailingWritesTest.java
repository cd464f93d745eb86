package foyer.server.journal;

import static foyer.server.journal.Samples.OTHER;
import static foyer.server.journal.Samples.SITE;
import static foyer.server.journal.Samples.batch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foyer.server.journal.FailingDisk.Moment;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A commit that fails at every possible point leaves all of it or nothing, and the next works. */
class FailingWritesTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void neverHalfABatchWhereverItFails(Moment moment) throws JournalException {
        int points = 0;
        boolean reachedTheEnd = false;
        for (int n = 1; !reachedTheEnd; n++) {
            var disk = new FailingDisk(folder.resolve(moment + "-" + n + ".db"));
            try (var journal = disk.journal()) {
                journal.commit(List.of(batch(SITE, 1, 2)));
                disk.failAt(n, moment);
                boolean failed = !commits(journal, batch(SITE, 3, 3), batch(OTHER, 1, 2));
                reachedTheEnd = !disk.hasFailed();
                disk.heal();
                assertThat(failed).as("call %d %s", n, moment).isEqualTo(!reachedTheEnd);
                points += failed ? 1 : 0;
                allOrNothing(journal);
                long next = journal.lastSeq(SITE) + 1;
                journal.commit(List.of(batch2(next)));
                assertThat(journal.verify(SITE)).isEqualTo(new Verdict.Sound(next));
            }
        }
        assertThat(points).as("points at which it was made to fail").isGreaterThan(10);
    }

    private static void allOrNothing(SqliteJournal journal) throws JournalException {
        long site = journal.lastSeq(SITE);
        long other = journal.lastSeq(OTHER);
        assertThat(List.of(site, other)).isIn(List.of(2L, 0L), List.of(5L, 2L));
        assertThat(journal.verify(SITE)).isEqualTo(new Verdict.Sound(site));
        assertThat(journal.verify(OTHER)).isEqualTo(new Verdict.Sound(other));
        boolean intent = journal.findIntent(SITE, 4).isPresent();
        assertThat(intent).as("the intents with the events").isEqualTo(site == 5);
        boolean words = journal.findPerson(SITE, "p-4").isPresent();
        assertThat(words).as("what was said of persons with the events").isEqualTo(site == 5);
    }

    private static boolean commits(SqliteJournal journal, SiteBatch... batches) {
        try {
            journal.commit(List.of(batches));
            return true;
        } catch (JournalException e) {
            return false;
        }
    }

    /** Intents of their own, whatever became of the failed batch's. */
    private static SiteBatch batch2(long seq) {
        return new SiteBatch(SITE, seq, List.of(Samples.event(seq)), List.of());
    }

    @Test
    void aFullDiskRefusesTheBatchAndTakesTheNextOnceThereIsRoom() throws Exception {
        var disk = new SmallDisk(folder.resolve("full.db"));
        try (var journal = new SqliteJournal(disk)) {
            journal.commit(List.of(batch(SITE, 1, 2)));
            disk.limit(12);
            assertThatThrownBy(() -> journal.commit(List.of(batch(SITE, 3, 500))))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("full");
            assertThat(journal.verify(SITE)).isEqualTo(new Verdict.Sound(2));
            disk.limit(Integer.MAX_VALUE);
            journal.commit(List.of(batch(SITE, 3, 500)));
            assertThat(journal.verify(SITE)).isEqualTo(new Verdict.Sound(502));
        }
    }

    /** SQLite itself says SQLITE_FULL when a file may not grow. */
    private static final class SmallDisk implements Connector {
        private final SqliteFile file;
        private final List<Connection> connections = new ArrayList<>();
        private int pages = Integer.MAX_VALUE;

        SmallDisk(Path file) {
            this.file = new SqliteFile(file);
        }

        @Override
        public Connection connect() throws SQLException {
            var connection = file.connect();
            connections.add(connection);
            limit(connection);
            return connection;
        }

        void limit(int most) throws SQLException {
            pages = most;
            for (var connection : connections) {
                if (!connection.isClosed()) {
                    limit(connection);
                }
            }
        }

        private void limit(Connection connection) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA max_page_count = " + pages);
            }
        }
    }
}
