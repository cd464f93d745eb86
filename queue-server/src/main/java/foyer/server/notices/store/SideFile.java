package foyer.server.notices.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sqlite.SQLiteConfig;

/**
 * A file of rows about people beside the journal, in no chain: what is deleted in it is gone from
 * the file. Each change is whole and on the disk when it returns. Thread-safe: one caller at a
 * time.
 *
 * @see "docs/decisions/0009-visitors-in-a-file-of-their-own.md"
 */
public final class SideFile implements AutoCloseable {
    private static final int BUSY_MILLIS = 5_000;

    private final Connection connection;

    private SideFile(Connection connection) {
        this.connection = connection;
    }

    /** Reads or changes rows within one transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * @param tables statements that make what is not there yet
     */
    public static SideFile open(Path file, List<String> tables) throws IOException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        try {
            var connection = config.createConnection("jdbc:sqlite:" + file);
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA secure_delete = ON");
                for (var table : tables) {
                    statement.execute(table);
                }
                connection.setAutoCommit(false);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return new SideFile(connection);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    public synchronized <T> T change(Work<T> work) throws IOException {
        boolean whole = false;
        try {
            var result = work.on(connection);
            connection.commit();
            whole = true;
            return result;
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            if (!whole) {
                rollBack();
            }
        }
    }

    /** Deleted words stand in the log beside the file until it is emptied. */
    public synchronized void emptyLog() throws IOException {
        try (var statement = connection.createStatement()) {
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The next change fails with the reason.
        }
    }

    public static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static IOException failed(SQLException cause) {
        return new IOException("the file of people: " + cause.getMessage(), cause);
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the file of people was not closed", e);
        }
    }
}
