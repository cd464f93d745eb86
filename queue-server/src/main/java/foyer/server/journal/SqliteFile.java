package foyer.server.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** Opens connections to one SQLite file the way a journal needs them. */
final class SqliteFile implements Connector {
    private static final int BUSY_MILLIS = 5_000;

    /** Pages of write-ahead log between checkpoints: each costs two further fsyncs. */
    private static final int CHECKPOINT_PAGES = 2_000;

    private final Path file;

    SqliteFile(Path file) {
        this.file = file;
    }

    @Override
    public Connection connect() throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // FULL: the log is on the disk when a commit returns, not only handed to the system.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        var connection = config.createConnection("jdbc:sqlite:" + file);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
            // What is deleted about a person is gone from the file, not only from the tables.
            statement.execute("PRAGMA secure_delete = ON");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }
}
