package foyer.server.feedback.store;

import foyer.contract.AskBody.Tell;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.Reference;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.SiteId;
import foyer.server.feedback.Feedback;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of {@link FeedbackFile}. */
final class FeedbackRows {
    private static final List<String> TABLES =
            List.of(
                    """
                    CREATE TABLE IF NOT EXISTS feedback(
                      site TEXT NOT NULL, intent TEXT NOT NULL, reference TEXT NOT NULL,
                      at INTEGER NOT NULL, came INTEGER NOT NULL, node TEXT NOT NULL,
                      kind TEXT NOT NULL, about TEXT, language TEXT NOT NULL,
                      PRIMARY KEY(site, intent)) WITHOUT ROWID
                    """,
                    "CREATE INDEX IF NOT EXISTS feedback_came ON feedback(site, came)",
                    """
                    CREATE TABLE IF NOT EXISTS words(
                      site TEXT NOT NULL, intent TEXT NOT NULL, came INTEGER NOT NULL,
                      text TEXT NOT NULL, PRIMARY KEY(site, intent)) WITHOUT ROWID
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS contact(
                      site TEXT NOT NULL, intent TEXT NOT NULL, came INTEGER NOT NULL,
                      email TEXT, phone TEXT, PRIMARY KEY(site, intent)) WITHOUT ROWID
                    """);

    private static final String NEWEST =
            """
            SELECT f.site, f.intent, f.reference, f.at, f.node, f.kind, f.about, f.language,
              w.text, c.email, c.phone
            FROM feedback f LEFT JOIN words w USING(site, intent)
              LEFT JOIN contact c USING(site, intent)
            WHERE f.site = ? ORDER BY f.came DESC, f.intent LIMIT ?
            """;

    private FeedbackRows() {}

    static void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : TABLES) {
                statement.execute(table);
            }
        }
    }

    static boolean has(Connection connection, Feedback feedback) throws SQLException {
        try (var select =
                connection.prepareStatement(
                        "SELECT 1 FROM feedback WHERE site = ? AND intent = ?")) {
            select.setString(1, feedback.site().value());
            select.setString(2, feedback.intent().value());
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    static int count(Connection connection, SiteId site, Instant since) throws SQLException {
        try (var select =
                connection.prepareStatement(
                        "SELECT count(*) FROM feedback WHERE site = ? AND came > ?")) {
            select.setString(1, site.value());
            select.setLong(2, since.toEpochMilli());
            try (var rows = select.executeQuery()) {
                return rows.getInt(1);
            }
        }
    }

    static void insert(Connection connection, Feedback feedback, Instant now) throws SQLException {
        try (var insert =
                connection.prepareStatement("INSERT INTO feedback VALUES (?,?,?,?,?,?,?,?,?)")) {
            insert.setString(1, feedback.site().value());
            insert.setString(2, feedback.intent().value());
            insert.setString(3, feedback.reference().value());
            insert.setLong(4, feedback.at().toEpochMilli());
            insert.setLong(5, now.toEpochMilli());
            insert.setString(6, feedback.node().value());
            insert.setString(7, feedback.kind().name());
            insert.setString(8, feedback.about() == null ? null : feedback.about().value());
            insert.setString(9, feedback.language().value());
            insert.executeUpdate();
        }
        person(connection, "words", feedback, now, feedback.text());
        if (feedback.email() != null || feedback.phone() != null) {
            person(connection, "contact", feedback, now, feedback.email(), feedback.phone());
        }
    }

    private static void person(
            Connection connection,
            String table,
            Feedback feedback,
            Instant now,
            @Nullable String... values)
            throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        "INSERT INTO "
                                + table
                                + " VALUES (?,?,?"
                                + ",?".repeat(values.length)
                                + ")")) {
            insert.setString(1, feedback.site().value());
            insert.setString(2, feedback.intent().value());
            insert.setLong(3, now.toEpochMilli());
            for (int i = 0; i < values.length; i++) {
                insert.setString(4 + i, values[i]);
            }
            insert.executeUpdate();
        }
    }

    static void forget(Connection connection, String table, Instant before) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM " + table + " WHERE came < ?")) {
            delete.setLong(1, before.toEpochMilli());
            delete.executeUpdate();
        }
    }

    static boolean deletePerson(Connection connection, SiteId site, Reference reference)
            throws SQLException {
        for (var table : List.of("words", "contact")) {
            try (var delete =
                    connection.prepareStatement(
                            "DELETE FROM "
                                    + table
                                    + " WHERE site = ?1 AND intent IN (SELECT intent FROM feedback"
                                    + " WHERE site = ?1 AND reference = ?2)")) {
                delete.setString(1, site.value());
                delete.setString(2, reference.value());
                delete.executeUpdate();
            }
        }
        return known(connection, site, reference);
    }

    private static boolean known(Connection connection, SiteId site, Reference reference)
            throws SQLException {
        try (var select =
                connection.prepareStatement(
                        "SELECT 1 FROM feedback WHERE site = ? AND reference = ?")) {
            select.setString(1, site.value());
            select.setString(2, reference.value());
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    static List<Feedback> list(Connection connection, SiteId site, int atMost) throws SQLException {
        try (var select = connection.prepareStatement(NEWEST)) {
            select.setString(1, site.value());
            select.setInt(2, atMost);
            try (var rows = select.executeQuery()) {
                var all = new ArrayList<Feedback>();
                while (rows.next()) {
                    all.add(feedback(rows));
                }
                return all;
            }
        }
    }

    private static Feedback feedback(ResultSet row) throws SQLException {
        var about = row.getString(7);
        return new Feedback(
                new SiteId(row.getString(1)),
                new IntentId(row.getString(2)),
                new Reference(row.getString(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                new NodeId(row.getString(5)),
                Tell.Kind.valueOf(row.getString(6)),
                about == null ? null : new ServiceCode(about),
                new LanguageCode(row.getString(8)),
                row.getString(9),
                row.getString(10),
                row.getString(11));
    }
}
