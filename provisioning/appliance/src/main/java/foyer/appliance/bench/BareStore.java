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
 * ticket is made of: an event with body and hash, and the intent with its answer. The bytes are
 * ready made: no codec, no hashing, no rules. Confined to one thread.
 */
final class BareStore implements AutoCloseable {
    private static final int BODY_BYTES = 360;
    private static final int ANSWER_BYTES = 16;
    private static final String SITE = "bench";
    private static final String DAY = "2026-11-23";

    private final Connection connection;
    private final PreparedStatement event;
    private final PreparedStatement intent;
    private final byte[] body = new byte[BODY_BYTES];
    private final byte[] answer = new byte[ANSWER_BYTES];
    private final byte[] hash = new byte[32];
    private final Random random = new Random(1);
    private long seq;

    BareStore(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (var setUp = connection.createStatement()) {
            setUp.execute("PRAGMA journal_mode=WAL");
            setUp.execute("PRAGMA synchronous=FULL");
            setUp.execute(
                    "CREATE TABLE event (site TEXT NOT NULL, seq INTEGER NOT NULL, business_day TEXT NOT NULL,"
                            + " at INTEGER NOT NULL, kind TEXT NOT NULL, body BLOB NOT NULL, actor TEXT NOT NULL,"
                            + " hash BLOB NOT NULL, PRIMARY KEY (site, seq)) WITHOUT ROWID");
            setUp.execute(
                    "CREATE TABLE intent (site TEXT NOT NULL, id TEXT NOT NULL, principal TEXT NOT NULL,"
                            + " body_hash BLOB NOT NULL, first_seq INTEGER NOT NULL, count INTEGER NOT NULL,"
                            + " answer BLOB NOT NULL, PRIMARY KEY (site, id)) WITHOUT ROWID");
        }
        connection.setAutoCommit(false);
        event = connection.prepareStatement("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        intent = connection.prepareStatement("INSERT INTO intent VALUES (?, ?, ?, ?, ?, ?, ?)");
        random.nextBytes(body);
        random.nextBytes(answer);
    }

    void insertTicket() throws SQLException {
        seq++;
        random.nextBytes(hash);
        event.setString(1, SITE);
        event.setLong(2, seq);
        event.setString(3, DAY);
        event.setLong(4, 1_700_000_000_000_000L + seq);
        event.setString(5, "TicketIssued");
        event.setBytes(6, body);
        event.setString(7, "node:kiosk-1");
        event.setBytes(8, hash);
        event.executeUpdate();
        intent.setString(1, SITE);
        intent.setString(2, nextIntent());
        intent.setString(3, "node:kiosk-1");
        intent.setBytes(4, hash);
        intent.setLong(5, seq);
        intent.setInt(6, 1);
        intent.setBytes(7, answer);
        intent.executeUpdate();
    }

    void commit() throws SQLException {
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

    /** As scattered as the real ones, so that the index costs the same. */
    private String nextIntent() {
        var id = new byte[16];
        random.nextBytes(id);
        return UUID.nameUUIDFromBytes(id).toString();
    }

    @Override
    public void close() throws SQLException {
        event.close();
        intent.close();
        connection.close();
    }
}
