package foyer.server.feedback.store;

import foyer.contract.words.IntentId;
import foyer.contract.words.Reference;
import foyer.contract.words.SiteId;
import foyer.server.feedback.Feedback;
import foyer.server.feedback.GivenSurvey;
import foyer.server.feedback.HomeSurveys;
import foyer.server.feedback.Served;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sqlite.SQLiteConfig;

/**
 * A file of its own beside the journal: what was told, in three tables, of which those with a
 * person's words and contact are emptied first. Durable when {@link #keep} returns. Thread-safe:
 * one caller at a time.
 */
public final class FeedbackFile implements AutoCloseable {
    /** An answer is given by then, or never. */
    public static final Duration CONTACTS_KEPT = Duration.ofDays(90);

    /** A year's report can still quote what people said. */
    public static final Duration WORDS_KEPT = Duration.ofDays(365);

    /** Three years of numbers, to compare. */
    public static final Duration ROWS_KEPT = Duration.ofDays(3 * 365);

    private static final int BUSY_MILLIS = 5_000;

    private final Connection connection;

    private FeedbackFile(Connection connection) {
        this.connection = connection;
    }

    public static FeedbackFile open(Path file) throws IOException {
        return open(() -> connect(file));
    }

    /** Where connections come from. */
    interface Connector {
        Connection connect() throws SQLException;
    }

    static FeedbackFile open(Connector connector) throws IOException {
        try {
            var connection = connector.connect();
            try {
                FeedbackRows.create(connection);
                SurveyRows.create(connection);
                ServedRows.create(connection);
                connection.setAutoCommit(false);
                return new FeedbackFile(connection);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    static Connection connect(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // The kiosk forgets it with the answer, so that it must be on the disk by then.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        var connection = config.createConnection("jdbc:sqlite:" + file);
        try (var statement = connection.createStatement()) {
            // What is deleted about a person is gone from the file, not only from the tables.
            statement.execute("PRAGMA secure_delete = ON");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Once, however often it comes.
     *
     * @return false: the site has as many of the last day as it may have
     */
    public synchronized boolean keep(Feedback feedback, Instant now, int mostADay)
            throws IOException {
        return inTransaction(
                () -> {
                    if (FeedbackRows.has(connection, feedback)) {
                        return true;
                    }
                    var since = now.minus(Duration.ofDays(1));
                    if (FeedbackRows.count(connection, feedback.site(), since) >= mostADay) {
                        return false;
                    }
                    FeedbackRows.insert(connection, feedback, now);
                    return true;
                });
    }

    /** As with what was told. */
    public synchronized boolean keep(GivenSurvey given, Instant now, int mostADay)
            throws IOException {
        return inTransaction(
                () -> {
                    if (SurveyRows.has(connection, given.site(), given.intent())) {
                        return true;
                    }
                    var since = now.minus(Duration.ofDays(1));
                    if (SurveyRows.count(connection, given.site(), since) >= mostADay) {
                        return false;
                    }
                    SurveyRows.insert(connection, given, now);
                    return true;
                });
    }

    public synchronized boolean hasSurvey(SiteId site, IntentId intent) throws IOException {
        return inTransaction(() -> SurveyRows.has(connection, site, intent));
    }

    public synchronized void keepServed(List<Served> all) throws IOException {
        inTransaction(
                () -> {
                    for (var one : all) {
                        ServedRows.keep(connection, one);
                    }
                    return true;
                });
    }

    public synchronized List<Served> listServed(SiteId site) throws IOException {
        return inTransaction(() -> ServedRows.list(connection, site));
    }

    /** The newest first. */
    public synchronized List<GivenSurvey> listSurveys(SiteId site, int atMost) throws IOException {
        return inTransaction(() -> SurveyRows.list(connection, site, atMost));
    }

    /** What is older than it may be is gone, from the files too. */
    public synchronized void sweep(Instant now) throws IOException {
        inTransaction(
                () -> {
                    forget(now);
                    return true;
                });
        emptyLog();
    }

    private void forget(Instant now) throws SQLException {
        FeedbackRows.forget(connection, "contact", now.minus(CONTACTS_KEPT));
        FeedbackRows.forget(connection, "words", now.minus(WORDS_KEPT));
        FeedbackRows.forget(connection, "feedback", now.minus(ROWS_KEPT));
        FeedbackRows.forget(connection, SurveyRows.TABLE, now.minus(ROWS_KEPT));
        ServedRows.forget(connection, now.minus(HomeSurveys.OPEN_FOR));
    }

    /** The newest first. */
    public synchronized List<Feedback> list(SiteId site, int atMost) throws IOException {
        return inTransaction(() -> FeedbackRows.list(connection, site, atMost));
    }

    /**
     * Everything of a person in it is gone; that somebody told something stays.
     *
     * @return false when there is none with that reference
     */
    public synchronized boolean deletePerson(SiteId site, Reference reference) throws IOException {
        boolean known = inTransaction(() -> FeedbackRows.deletePerson(connection, site, reference));
        emptyLog();
        return known;
    }

    /** What was deleted still stands in the write-ahead log until that is written over. */
    private void emptyLog() throws IOException {
        try {
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            } finally {
                connection.setAutoCommit(false);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) throws IOException {
        try {
            T done = work.run();
            connection.commit();
            return done;
        } catch (SQLException e) {
            rollBack();
            throw failed(e);
        }
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The next one fails with the reason.
        }
    }

    /** Without what was to be written: it may be in the message of the cause. */
    private static IOException failed(SQLException e) {
        return new IOException("the file of what people told: code " + e.getErrorCode());
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
