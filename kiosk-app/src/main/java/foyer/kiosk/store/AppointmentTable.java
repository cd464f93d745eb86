package foyer.kiosk.store;

import foyer.contract.Answer;
import foyer.contract.AskBody;
import foyer.contract.words.AppointmentId;
import foyer.contract.words.IntentId;
import foyer.contract.words.KeyHash;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketNumber;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The appointments a kiosk knows, and which of them somebody checked in with here. */
final class AppointmentTable {
    static final String TABLE =
            // listed: on the newest list of its day, as far as that has come.
            "CREATE TABLE IF NOT EXISTS appointment(id TEXT PRIMARY KEY, day TEXT NOT NULL,"
                    + " service TEXT NOT NULL, starts_ms INTEGER NOT NULL, salt TEXT NOT NULL,"
                    + " early INTEGER NOT NULL, late INTEGER NOT NULL, keys TEXT NOT NULL,"
                    + " listed INTEGER NOT NULL, issue TEXT, number TEXT) STRICT";

    private AppointmentTable() {}

    /**
     * @param first a new list of the day begins
     */
    static void write(Connection connection, Answer.Appointments page, boolean first)
            throws SQLException {
        var day = page.day().toString();
        if (first) {
            Rows.change(connection, "UPDATE appointment SET listed = 0 WHERE day = ?", day);
        }
        for (var one : page.known()) {
            Rows.change(
                    connection,
                    "INSERT INTO appointment VALUES(?, ?, ?, ?, ?, ?, ?, ?, 1, NULL, NULL)"
                            + " ON CONFLICT(id) DO UPDATE SET day = excluded.day,"
                            + " service = excluded.service, starts_ms = excluded.starts_ms,"
                            + " salt = excluded.salt, early = excluded.early,"
                            + " late = excluded.late, keys = excluded.keys, listed = 1",
                    one.booked().appointment().value(),
                    day,
                    one.booked().service().value(),
                    one.booked().startsAt().toEpochMilli(),
                    page.salt(),
                    page.earlyMinutes(),
                    page.lateMinutes(),
                    one.keys().stream().map(KeyHash::value).collect(Collectors.joining(" ")));
        }
    }

    /** What is on the list no more was called off. */
    static void endListing(Connection connection, LocalDate day) throws SQLException {
        Rows.change(
                connection, "DELETE FROM appointment WHERE day = ? AND listed = 0", day.toString());
    }

    static void forgetBefore(Connection connection, LocalDate day) throws SQLException {
        Rows.change(connection, "DELETE FROM appointment WHERE day < ?", day.toString());
    }

    /** Somebody wishes for a ticket with it. */
    static void take(Connection connection, IntentId issue, AskBody body) throws SQLException {
        if (body instanceof AskBody.CheckIn checkIn) {
            Rows.change(
                    connection,
                    "UPDATE appointment SET issue = ?, number = NULL WHERE id = ?",
                    issue.value(),
                    checkIn.appointment().value());
        }
    }

    static void number(Connection connection, IntentId issue, TicketNumber number)
            throws SQLException {
        Rows.change(
                connection,
                "UPDATE appointment SET number = ? WHERE issue = ?",
                number.value(),
                issue.value());
    }

    /** The ticket is not wanted, or there is none. */
    static void free(Connection connection, IntentId issue) throws SQLException {
        Rows.change(
                connection,
                "UPDATE appointment SET issue = NULL, number = NULL WHERE issue = ?",
                issue.value());
    }

    static List<AppointmentRow> list(Connection connection) throws SQLException {
        return Rows.list(connection, AppointmentTable::read, "SELECT * FROM appointment");
    }

    private static AppointmentRow read(ResultSet row) throws SQLException {
        var number = row.getString("number");
        return new AppointmentRow(
                new Answer.Booking(
                        new AppointmentId(row.getString("id")),
                        new ServiceCode(row.getString("service")),
                        Instant.ofEpochMilli(row.getLong("starts_ms"))),
                row.getString("salt"),
                Duration.ofMinutes(row.getInt("early")),
                Duration.ofMinutes(row.getInt("late")),
                Stream.of(row.getString("keys").split(" ", -1))
                        .filter(word -> !word.isEmpty())
                        .map(KeyHash::new)
                        .toList(),
                row.getString("issue") != null,
                number == null ? null : new TicketNumber(number));
    }
}
