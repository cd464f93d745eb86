package foyer.server.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The journal's tables. */
final class Schema {
    static final int VERSION = 2;

    /**
     * {@code head} holds the end of each site's chain: a commit of a stale owner does not find its
     * place there, and rows cut off the end are missed. {@code anchor} is where a replay starts.
     * Intents stand in the order they came, so that a commit touches few pages. {@code person} is
     * the one table of personal data, and in no chain.
     */
    private static final List<String> STATEMENTS =
            List.of(
                    """
                    CREATE TABLE IF NOT EXISTS event(
                      site TEXT NOT NULL, seq INTEGER NOT NULL, business_day TEXT NOT NULL,
                      at INTEGER NOT NULL, kind TEXT NOT NULL, body BLOB NOT NULL,
                      actor TEXT NOT NULL, hash BLOB NOT NULL,
                      PRIMARY KEY(site, seq)) WITHOUT ROWID
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS intent(
                      site TEXT NOT NULL, nr INTEGER NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL,
                      principal TEXT NOT NULL, body_hash BLOB NOT NULL,
                      first_seq INTEGER NOT NULL, count INTEGER NOT NULL, answer TEXT NOT NULL,
                      PRIMARY KEY(site, nr)) WITHOUT ROWID
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS head(
                      site TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT NULL,
                      anchor INTEGER NOT NULL) WITHOUT ROWID
                    """,
                    "CREATE TABLE IF NOT EXISTS boot(one INTEGER PRIMARY KEY CHECK(one = 1),"
                            + " count INTEGER NOT NULL)",
                    """
                    CREATE TABLE IF NOT EXISTS person(
                      site TEXT NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL, text TEXT NOT NULL,
                      PRIMARY KEY(site, id)) WITHOUT ROWID
                    """,
                    "PRAGMA user_version = " + VERSION);

    private Schema() {}

    static void create(Connection connection) throws SQLException, JournalException {
        try (var statement = connection.createStatement()) {
            int version;
            try (var found = statement.executeQuery("PRAGMA user_version")) {
                version = found.getInt(1);
            }
            if (version > VERSION) {
                throw new JournalException(
                        "the journal is of version "
                                + version
                                + ", this server knows up to "
                                + VERSION);
            }
            if (version < VERSION) {
                for (var sql : STATEMENTS) {
                    statement.execute(sql);
                }
            }
        }
    }
}
