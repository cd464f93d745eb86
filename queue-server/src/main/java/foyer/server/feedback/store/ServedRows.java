package foyer.server.feedback.store;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.SiteId;
import foyer.server.feedback.Served;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Links of visits that may be told of from home, in {@link FeedbackFile}. */
final class ServedRows {
    private static final String CREATE =
            """
            CREATE TABLE IF NOT EXISTS served(
              site TEXT NOT NULL, link TEXT NOT NULL, language TEXT NOT NULL,
              at INTEGER NOT NULL, answered INTEGER NOT NULL, PRIMARY KEY(site, link))
              WITHOUT ROWID
            """;

    private ServedRows() {}

    static void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(CREATE);
        }
    }

    /** What was answered stays answered, and what was over stays over since then. */
    static void keep(Connection connection, Served one) throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        "INSERT INTO served VALUES (?,?,?,?,?) ON CONFLICT DO UPDATE SET"
                                + " answered = max(answered, excluded.answered)")) {
            insert.setString(1, one.site().value());
            insert.setString(2, one.link());
            insert.setString(3, one.language().value());
            insert.setLong(4, one.at().toEpochMilli());
            insert.setInt(5, one.answered() ? 1 : 0);
            insert.executeUpdate();
        }
    }

    static List<Served> list(Connection connection, SiteId site) throws SQLException {
        try (var select = connection.prepareStatement("SELECT * FROM served WHERE site = ?")) {
            select.setString(1, site.value());
            try (var rows = select.executeQuery()) {
                var all = new ArrayList<Served>();
                while (rows.next()) {
                    all.add(served(rows));
                }
                return all;
            }
        }
    }

    private static Served served(ResultSet row) throws SQLException {
        return new Served(
                new SiteId(row.getString("site")),
                row.getString("link"),
                new LanguageCode(row.getString("language")),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getInt("answered") != 0);
    }

    static void forget(Connection connection, Instant before) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM served WHERE at < ?")) {
            delete.setLong(1, before.toEpochMilli());
            delete.executeUpdate();
        }
    }
}
