package foyer.appliance.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;

/**
 * Baseline, frozen: bare sqlite-jdbc, WAL and synchronous=FULL, inserting the rows one issued
 * ticket is made of, into the same tables as the journal's: an event with body and hash, and the
 * intent with its answer. The bytes are ready made: no codec, no hashing, no rules, and no head of
 * the chain, which the journal moves in every commit. Confined to one thread.
 */
final class BareStore implements AutoCloseable {
    private static final int BODY_BYTES = 399;
    private static final String SITE = "bench";
    private static final String DAY = "2026-11-23";
    private static final String ACTOR = "node:kiosk-1";
    private static final long FIRST_MICRO = 1_795_000_000_000_000L;

    private final Connection connection;
    private final PreparedStatement event;
    private final PreparedStatement intent;
    private final byte[] body = new byte[BODY_BYTES];
    private final byte[] hash = new byte[32];
    private final Random random = new Random(1);
    private long seq;

    BareStore(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (var setUp = connection.createStatement()) {
            setUp.execute("PRAGMA journal_mode=WAL");
            setUp.execute("PRAGMA synchronous=FULL");
            setUp.execute("PRAGMA wal_autocheckpoint=2000");
            setUp.execute(
                    "CREATE TABLE event (site TEXT NOT NULL, seq INTEGER NOT NULL, business_day TEXT NOT NULL,"
                            + " at INTEGER NOT NULL, kind TEXT NOT NULL, body BLOB NOT NULL, actor TEXT NOT NULL,"
                            + " hash BLOB NOT NULL, PRIMARY KEY (site, seq)) WITHOUT ROWID");
            setUp.execute(
                    "CREATE TABLE intent (site TEXT NOT NULL, nr INTEGER NOT NULL, id TEXT NOT NULL,"
                            + " at INTEGER NOT NULL, principal TEXT NOT NULL, body_hash BLOB NOT NULL,"
                            + " first_seq INTEGER NOT NULL, count INTEGER NOT NULL, answer TEXT NOT NULL,"
                            + " PRIMARY KEY (site, nr)) WITHOUT ROWID");
        }
        connection.setAutoCommit(false);
        event = connection.prepareStatement("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        intent =
                connection.prepareStatement(
                        "INSERT INTO intent VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        random.nextBytes(body);
    }

    /** Adds a ticket's rows to the next commit. */
    void insertTicket() throws SQLException {
        seq++;
        random.nextBytes(hash);
        event.setString(1, SITE);
        event.setLong(2, seq);
        event.setString(3, DAY);
        event.setLong(4, FIRST_MICRO + seq);
        event.setString(5, "TicketIssued");
        event.setBytes(6, body);
        event.setString(7, ACTOR);
        event.setBytes(8, hash);
        event.addBatch();
        intent.setString(1, SITE);
        intent.setLong(2, seq);
        intent.setString(3, nextIntent());
        intent.setLong(4, FIRST_MICRO + seq);
        intent.setString(5, ACTOR);
        intent.setBytes(6, hash);
        intent.setLong(7, seq);
        intent.setInt(8, 1);
        intent.setString(9, "ACCEPTED");
        intent.addBatch();
    }

    void commit() throws SQLException {
        event.executeBatch();
        intent.executeBatch();
        connection.commit();
    }

    /**
     * What a person would read off PRAGMA: proves that a commit is one that survives a power cut.
     */
    String durability() throws SQLException {
        try (var statement = connection.createStatement();
                var journal = statement.executeQuery("PRAGMA journal_mode")) {
            var mode = journal.getString(1);
            try (var synchronous = statement.executeQuery("PRAGMA synchronous")) {
                return mode + "/" + synchronous.getInt(1);
            }
        }
    }

    long rows() throws SQLException {
        try (var statement = connection.createStatement();
                var count =
                        statement.executeQuery(
                                "SELECT count(*) FROM event JOIN intent ON seq = first_seq")) {
            return count.getLong(1);
        }
    }

    /** As random as the real ones. */
    private String nextIntent() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    @Override
    public void close() throws SQLException {
        event.close();
        intent.close();
        connection.close();
    }
}
