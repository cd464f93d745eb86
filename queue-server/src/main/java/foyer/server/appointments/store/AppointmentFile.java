package foyer.server.appointments.store;

import foyer.contract.words.AppointmentId;
import foyer.contract.words.AppointmentKey;
import foyer.contract.words.SiteId;
import foyer.server.appointments.Appointment;
import foyer.server.appointments.Appointments;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/**
 * A file of its own beside the journal, because it names people: its rows are deleted some days
 * after their time, and what is deleted is gone from the file too. Thread-safe: one caller at a
 * time.
 */
public final class AppointmentFile implements Appointments, AutoCloseable {
    /** More than a large council agrees on for a year. */
    public static final int MAX_KEPT = 500_000;

    private static final int BUSY_MILLIS = 5_000;

    private static final List<String> TABLES =
            List.of(
                    """
                    CREATE TABLE IF NOT EXISTS appointment(
                      id TEXT PRIMARY KEY, site TEXT NOT NULL, service TEXT NOT NULL,
                      starts INTEGER NOT NULL, code TEXT NOT NULL, reference TEXT,
                      card TEXT, name TEXT, language TEXT, adjustments TEXT NOT NULL,
                      cancelled INTEGER NOT NULL, code_hash TEXT NOT NULL UNIQUE) STRICT
                    """,
                    "CREATE INDEX IF NOT EXISTS by_day ON appointment(site, starts)",
                    "CREATE INDEX IF NOT EXISTS by_reference ON appointment(reference)",
                    "CREATE INDEX IF NOT EXISTS by_card ON appointment(card)");

    private static final String WRITE =
            """
            INSERT INTO appointment VALUES (?,?,?,?,?,?,?,?,?,?,?,?)
              ON CONFLICT(id) DO UPDATE SET site=excluded.site, service=excluded.service,
                starts=excluded.starts, code=excluded.code, reference=excluded.reference,
                card=excluded.card, name=excluded.name, language=excluded.language,
                adjustments=excluded.adjustments, cancelled=excluded.cancelled,
                code_hash=excluded.code_hash
            """;

    private final Connection connection;

    private AppointmentFile(Connection connection) {
        this.connection = connection;
    }

    public static AppointmentFile open(Path file) throws IOException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        try {
            var connection = config.createConnection("jdbc:sqlite:" + file);
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA secure_delete = ON");
                for (var table : TABLES) {
                    statement.execute(table);
                }
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return new AppointmentFile(connection);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * All of them or none; one that was known by its id is replaced.
     *
     * @return false when one has another's code, or there would be too many
     */
    public synchronized boolean tryWrite(List<Appointment> all) throws IOException {
        try {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement(WRITE)) {
                for (var one : all) {
                    AppointmentRow.set(insert, one);
                    insert.addBatch();
                }
                insert.executeBatch();
                boolean fits = count() <= MAX_KEPT;
                if (fits) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
                return fits;
            } catch (SQLException e) {
                connection.rollback();
                if (isTaken(e)) {
                    return false;
                }
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static boolean isTaken(SQLException e) {
        return String.valueOf(e.getMessage()).contains("UNIQUE constraint failed");
    }

    private int count() throws SQLException {
        try (var select = connection.prepareStatement("SELECT count(*) FROM appointment");
                var found = select.executeQuery()) {
            return found.getInt(1);
        }
    }

    /** Whether it was there. */
    public synchronized boolean delete(AppointmentId id) throws IOException {
        try (var delete = connection.prepareStatement("DELETE FROM appointment WHERE id=?")) {
            delete.setString(1, id.value());
            return delete.executeUpdate() == 1 && emptyLog();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * @return how many were deleted
     */
    public synchronized int deleteBefore(Instant time) throws IOException {
        try (var delete = connection.prepareStatement("DELETE FROM appointment WHERE starts<?")) {
            delete.setLong(1, time.toEpochMilli());
            int deleted = delete.executeUpdate();
            if (deleted > 0) {
                emptyLog();
            }
            return deleted;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** What is deleted would stand in the write-ahead log otherwise. */
    private boolean emptyLog() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        return true;
    }

    @Override
    public Optional<Appointment> find(AppointmentId id) throws IOException {
        return list(
                        "SELECT * FROM appointment WHERE id=?",
                        select -> select.setString(1, id.value()))
                .stream()
                .findFirst();
    }

    /** A code is looked for by its hash, so that no answer's time tells how much of it is right. */
    @Override
    public List<Appointment> listBy(AppointmentKey key, Instant near) throws IOException {
        return switch (key.kind()) {
            case CODE -> listBy("code_hash", AppointmentRow.hash(key).value(), near);
            case REFERENCE -> listBy("reference", key.value(), near);
            case CARD -> listBy("card", key.value(), near);
            case SHOWN -> listByAny(key.meanings(), near);
            case NAME -> throw new IllegalArgumentException("names are looked for by day");
        };
    }

    private List<Appointment> listByAny(List<AppointmentKey> keys, Instant near)
            throws IOException {
        var all = new ArrayList<Appointment>();
        for (var key : keys) {
            all.addAll(listBy(key, near));
        }
        return all.stream()
                .distinct()
                .sorted(
                        Comparator.<Appointment, Duration>comparing(
                                        one -> Duration.between(near, one.startsAt()).abs())
                                .thenComparing(Appointment::id))
                .limit(MAX_FOUND)
                .toList();
    }

    private List<Appointment> listBy(String column, String value, Instant near) throws IOException {
        return list(
                "SELECT * FROM appointment WHERE "
                        + column
                        + "=? ORDER BY abs(starts-?), id LIMIT "
                        + MAX_FOUND,
                select -> {
                    select.setString(1, value);
                    select.setLong(2, near.toEpochMilli());
                });
    }

    @Override
    public List<Appointment> listBetween(
            SiteId site, Instant from, Instant until, int skipped, int most) throws IOException {
        return list(
                "SELECT * FROM appointment WHERE site=? AND starts>=? AND starts<?"
                        + " AND cancelled=0 ORDER BY starts, id LIMIT ? OFFSET ?",
                select -> {
                    select.setString(1, site.value());
                    select.setLong(2, from.toEpochMilli());
                    select.setLong(3, until.toEpochMilli());
                    select.setInt(4, most);
                    select.setInt(5, skipped);
                });
    }

    /** Sets the values of a statement. */
    private interface Values {
        void set(PreparedStatement statement) throws SQLException;
    }

    private synchronized List<Appointment> list(String sql, Values values) throws IOException {
        try (var select = connection.prepareStatement(sql)) {
            values.set(select);
            var all = new ArrayList<Appointment>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    all.add(AppointmentRow.read(found));
                }
            }
            return all;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IOException failed(SQLException cause) {
        return new IOException("the file of appointments: " + cause.getMessage(), cause);
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the file of appointments was not closed", e);
        }
    }
}
