package foyer.server.forecast.store;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.SiteId;
import foyer.contract.words.TicketId;
import foyer.server.forecast.Accuracy;
import foyer.server.forecast.Outlook;
import foyer.server.forecast.live.ToldRecord;
import foyer.server.forecast.live.ToldTicket;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;

/**
 * A file of its own beside the journal. It cannot be made again from the journal, which does not
 * know what was told; a power cut may cost its last seconds, and nothing else depends on it.
 * Thread-safe: one caller at a time.
 */
public final class ToldFile implements ToldRecord, AutoCloseable {
    /** Days kept, the newest; enough to compare a month with the same one a year before. */
    static final int DAYS_KEPT = 400;

    private static final int BUSY_MILLIS = 5_000;

    private static final String TABLE =
            """
            CREATE TABLE IF NOT EXISTS told(
              site TEXT NOT NULL, day TEXT NOT NULL, ticket TEXT NOT NULL,
              service TEXT NOT NULL, at INTEGER NOT NULL, ahead INTEGER NOT NULL,
              low REAL NOT NULL, middle REAL NOT NULL, high REAL NOT NULL, mean REAL NOT NULL,
              played_low REAL NOT NULL, played_middle REAL NOT NULL, played_high REAL NOT NULL,
              played_mean REAL NOT NULL, ending TEXT NOT NULL, waited REAL,
              PRIMARY KEY(site, day, ticket)) WITHOUT ROWID
            """;

    private static final String WRITE =
            "INSERT OR REPLACE INTO told VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

    private final Connection connection;

    private ToldFile(Connection connection) {
        this.connection = connection;
    }

    public static ToldFile open(Path file) throws IOException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(BUSY_MILLIS);
        try {
            var connection = config.createConnection("jdbc:sqlite:" + file);
            try (var statement = connection.createStatement()) {
                statement.execute(TABLE);
                connection.setAutoCommit(false);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return new ToldFile(connection);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public synchronized void write(SiteId site, List<ToldTicket> tickets) throws IOException {
        try (var insert = connection.prepareStatement(WRITE)) {
            for (var one : tickets) {
                set(insert, site, one);
                insert.addBatch();
            }
            insert.executeBatch();
            if (!tickets.isEmpty()) {
                forgetBefore(site, tickets.getFirst().day().minusDays(DAYS_KEPT));
            }
            connection.commit();
        } catch (SQLException e) {
            rollBack();
            throw failed(e);
        }
    }

    private void forgetBefore(SiteId site, LocalDate day) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM told WHERE site=? AND day<?")) {
            delete.setString(1, site.value());
            delete.setString(2, day.toString());
            delete.executeUpdate();
        }
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The next write fails with the reason.
        }
    }

    private static void set(PreparedStatement insert, SiteId site, ToldTicket one)
            throws SQLException {
        insert.setString(1, site.value());
        insert.setString(2, one.day().toString());
        insert.setString(3, one.ticket().value());
        insert.setString(4, one.service().value());
        insert.setLong(5, ChronoUnit.MICROS.between(Instant.EPOCH, one.at()));
        insert.setInt(6, one.told().ahead());
        set(insert, 7, one.told());
        set(insert, 11, one.played());
        insert.setString(15, one.end().name());
        // SQLite keeps what is not a number as null.
        insert.setDouble(16, one.waited());
    }

    private static void set(PreparedStatement insert, int column, Outlook outlook)
            throws SQLException {
        insert.setDouble(column, outlook.low());
        insert.setDouble(column + 1, outlook.middle());
        insert.setDouble(column + 2, outlook.high());
        insert.setDouble(column + 3, outlook.mean());
    }

    @Override
    public synchronized List<ToldTicket> listLatestCalled(SiteId site, int most)
            throws IOException {
        try (var select =
                connection.prepareStatement(
                        "SELECT * FROM told WHERE site=? AND ending='CALLED'"
                                + " ORDER BY day DESC, at DESC LIMIT ?")) {
            select.setString(1, site.value());
            select.setInt(2, most);
            return read(select).reversed();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public synchronized List<ToldTicket> listOpen(SiteId site, LocalDate day) throws IOException {
        return listOfDay(site, day, ToldTicket.End.NONE);
    }

    @Override
    public synchronized Accuracy summarise(SiteId site, LocalDate day) throws IOException {
        var accuracy = new Accuracy();
        listOfDay(site, day, ToldTicket.End.CALLED)
                .forEach(one -> accuracy.add(one.told(), one.waited()));
        return accuracy;
    }

    private List<ToldTicket> listOfDay(SiteId site, LocalDate day, ToldTicket.End end)
            throws IOException {
        try (var select =
                connection.prepareStatement(
                        "SELECT * FROM told WHERE site=? AND day=? AND ending=?")) {
            select.setString(1, site.value());
            select.setString(2, day.toString());
            select.setString(3, end.name());
            return read(select);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static List<ToldTicket> read(PreparedStatement select) throws SQLException {
        var tickets = new ArrayList<ToldTicket>();
        try (var found = select.executeQuery()) {
            while (found.next()) {
                tickets.add(ticket(found));
            }
        }
        return tickets;
    }

    private static ToldTicket ticket(ResultSet found) throws SQLException {
        double waited = found.getDouble("waited");
        double known = found.wasNull() ? Double.NaN : waited;
        return new ToldTicket(
                LocalDate.parse(found.getString("day")),
                new TicketId(found.getString("ticket")),
                new ServiceCode(found.getString("service")),
                Instant.EPOCH.plus(found.getLong("at"), ChronoUnit.MICROS),
                outlook(found, found.getInt("ahead"), ""),
                outlook(found, found.getInt("ahead"), "played_"),
                ToldTicket.End.valueOf(found.getString("ending")),
                known);
    }

    private static Outlook outlook(ResultSet found, int ahead, String prefix) throws SQLException {
        return new Outlook(
                ahead,
                found.getDouble(prefix + "low"),
                found.getDouble(prefix + "middle"),
                found.getDouble(prefix + "high"),
                found.getDouble(prefix + "mean"));
    }

    private static IOException failed(SQLException cause) {
        return new IOException("the record of forecasts: " + cause.getMessage(), cause);
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the record of forecasts was not closed", e);
        }
    }
}
