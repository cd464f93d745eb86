package foyer.kiosk.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection and its transactions. After a failure the connection is given up and the next
 * transaction opens a new one, because nobody knows what state the old one is in. Thread-safe: one
 * transaction at a time.
 */
final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** Durable at commit, and what was deleted is overwritten. */
    private static final List<String> PRAGMAS =
            List.of(
                    "PRAGMA journal_mode=WAL",
                    "PRAGMA synchronous=FULL",
                    "PRAGMA secure_delete=ON",
                    "PRAGMA foreign_keys=ON",
                    "PRAGMA busy_timeout=2000");

    private final Opening opening;
    private @Nullable Connection current;

    /** Opens a connection. */
    interface Opening {
        Connection open() throws SQLException;
    }

    /** Something to do within one transaction. */
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    Database(Opening opening) {
        this.opening = opening;
    }

    static Opening file(Path file) {
        return () -> DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    /** All or nothing, durable when it returns. */
    synchronized <T> T inTransaction(String what, Work<T> work) {
        try {
            var connection = connection();
            execute(connection, "BEGIN IMMEDIATE");
            var result = work.in(connection);
            execute(connection, "COMMIT");
            return result;
        } catch (SQLException e) {
            giveUp();
            throw new StoreFailed(what, e);
        } catch (RuntimeException e) {
            giveUp();
            throw e;
        }
    }

    /**
     * Copies the log into the file and empties it, so that deleted rows are in neither. Only
     * housekeeping: a failure is logged, the next call does it.
     */
    synchronized void emptyLog() {
        try {
            execute(connection(), "PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            LOG.warn("the log of the node's store was not emptied: {}", e.getMessage());
            giveUp();
        }
    }

    private Connection connection() throws SQLException {
        if (current == null) {
            var connection = opening.open();
            try {
                for (var pragma : PRAGMAS) {
                    execute(connection, pragma);
                }
            } catch (SQLException e) {
                closeQuietly(connection);
                throw e;
            }
            current = connection;
        }
        return current;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void giveUp() {
        if (current != null) {
            closeQuietly(current);
            current = null;
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            // An open transaction ends with its connection, undone.
            connection.close();
        } catch (SQLException e) {
            LOG.warn("a connection of the node's store did not close: {}", e.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        giveUp();
    }
}
