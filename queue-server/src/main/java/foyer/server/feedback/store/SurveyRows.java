package foyer.server.feedback.store;

import foyer.contract.words.IntentId;
import foyer.contract.words.NodeId;
import foyer.contract.words.SiteId;
import foyer.server.feedback.GivenSurvey;
import foyer.server.ticketing.Survey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Surveys in {@link FeedbackFile}. One whose answers are with their visit has none here; a mark
 * that was left out is 0.
 */
final class SurveyRows {
    static final String TABLE = "survey";

    private static final String CREATE =
            """
            CREATE TABLE IF NOT EXISTS survey(
              site TEXT NOT NULL, intent TEXT NOT NULL, at INTEGER NOT NULL,
              came INTEGER NOT NULL, node TEXT NOT NULL, welcome INTEGER, waiting INTEGER,
              efficiency INTEGER, result INTEGER, settled TEXT,
              PRIMARY KEY(site, intent)) WITHOUT ROWID
            """;

    private SurveyRows() {}

    static void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(CREATE);
            statement.execute("CREATE INDEX IF NOT EXISTS survey_came ON survey(site, came)");
        }
    }

    static boolean has(Connection connection, SiteId site, IntentId intent) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT 1 FROM survey WHERE site = ? AND intent = ?")) {
            select.setString(1, site.value());
            select.setString(2, intent.value());
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    static int count(Connection connection, SiteId site, Instant since) throws SQLException {
        try (var select =
                connection.prepareStatement(
                        "SELECT count(*) FROM survey WHERE site = ? AND came > ?")) {
            select.setString(1, site.value());
            select.setLong(2, since.toEpochMilli());
            try (var rows = select.executeQuery()) {
                return rows.getInt(1);
            }
        }
    }

    static void insert(Connection connection, GivenSurvey given, Instant now) throws SQLException {
        try (var insert =
                connection.prepareStatement("INSERT INTO survey VALUES (?,?,?,?,?,?,?,?,?,?)")) {
            insert.setString(1, given.site().value());
            insert.setString(2, given.intent().value());
            insert.setLong(3, given.at().toEpochMilli());
            insert.setLong(4, now.toEpochMilli());
            insert.setString(5, given.node().value());
            if (given.answers() != null) {
                set(insert, given.answers());
            }
            insert.executeUpdate();
        }
    }

    private static void set(PreparedStatement insert, Survey answers) throws SQLException {
        insert.setInt(6, answers.welcome());
        insert.setInt(7, answers.waiting());
        insert.setInt(8, answers.efficiency());
        insert.setInt(9, answers.result());
        insert.setString(10, answers.settled().name());
    }

    static List<GivenSurvey> list(Connection connection, SiteId site, int atMost)
            throws SQLException {
        try (var select =
                connection.prepareStatement(
                        "SELECT * FROM survey WHERE site = ? ORDER BY came DESC, intent LIMIT ?")) {
            select.setString(1, site.value());
            select.setInt(2, atMost);
            try (var rows = select.executeQuery()) {
                var all = new ArrayList<GivenSurvey>();
                while (rows.next()) {
                    all.add(given(rows));
                }
                return all;
            }
        }
    }

    private static GivenSurvey given(ResultSet row) throws SQLException {
        return new GivenSurvey(
                new SiteId(row.getString("site")),
                new IntentId(row.getString("intent")),
                Instant.ofEpochMilli(row.getLong("at")),
                new NodeId(row.getString("node")),
                answers(row));
    }

    private static @Nullable Survey answers(ResultSet row) throws SQLException {
        var settled = row.getString("settled");
        return settled == null
                ? null
                : new Survey(
                        row.getInt("welcome"),
                        row.getInt("waiting"),
                        row.getInt("efficiency"),
                        row.getInt("result"),
                        Survey.Settled.valueOf(settled));
    }
}
