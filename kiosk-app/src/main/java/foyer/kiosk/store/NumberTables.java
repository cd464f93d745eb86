package foyer.kiosk.store;

import foyer.contract.words.IntentId;
import foyer.contract.words.NumberBand;
import foyer.contract.words.NumberPrefix;
import foyer.contract.words.TicketNumber;
import foyer.kiosk.numbers.OwnNumbers;
import foyer.kiosk.numbers.OwnNumbers.Decision;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leased bands, what was given of them, and customers between wish and paper. */
final class NumberTables {
    private static final String MARK = "mark";
    private static final String LAST_MARKED = "last-marked";

    /** More than a node gives under its mark from one start to the next. */
    private static final long MARKED_A_START = 100;

    private NumberTables() {}

    static void lease(Connection connection, int mark, List<NumberBand> bands) throws SQLException {
        NodeTable.put(connection, MARK, mark);
        for (var band : bands) {
            var day = band.businessDay().toString();
            // A newer lease of a day replaces the older; an older one that comes late does not.
            Rows.change(
                    connection, "DELETE FROM band WHERE day = ? AND epoch < ?", day, band.epoch());
            Rows.change(
                    connection,
                    "INSERT INTO band(day, first, last, epoch) SELECT ?, ?, ?, ?"
                            + " WHERE NOT EXISTS (SELECT 1 FROM band WHERE day = ? AND epoch > ?)"
                            + " ON CONFLICT DO NOTHING",
                    day,
                    band.first(),
                    band.last(),
                    band.epoch(),
                    day,
                    band.epoch());
        }
    }

    /** Days that cannot come back; only with a clock that is trusted. */
    static void forgetBefore(Connection connection, LocalDate day) throws SQLException {
        Rows.change(connection, "DELETE FROM band WHERE day < ?", day.toString());
        Rows.change(connection, "DELETE FROM used WHERE day < ?", day.toString());
    }

    /**
     * Marked numbers go on elsewhere.
     *
     * @param start of the node: later than any it may have given numbers in
     */
    static void forgetAll(Connection connection, long start) throws SQLException {
        Rows.change(connection, "DELETE FROM band");
        Rows.change(connection, "DELETE FROM used");
        NodeTable.put(connection, LAST_MARKED, start * MARKED_A_START % OwnNumbers.MOST_MARKED);
    }

    static List<NumberBand> listBands(Connection connection) throws SQLException {
        return Rows.list(
                connection,
                row ->
                        new NumberBand(
                                LocalDate.parse(row.getString("day")),
                                row.getInt("first"),
                                row.getInt("last"),
                                row.getLong("epoch")),
                "SELECT day, first, last, epoch FROM band ORDER BY day, first");
    }

    /** Empty when no number of this kiosk is sure to be nobody else's. */
    static Optional<TicketNumber> takeOwn(
            Connection connection, NumberPrefix prefix, int width, @Nullable LocalDate day)
            throws SQLException {
        var numbers =
                new OwnNumbers(
                        NodeTable.find(connection, MARK).map(Long::intValue).orElse(null),
                        listBands(connection),
                        day == null ? 0 : lastUsed(connection, prefix, day),
                        NodeTable.find(connection, LAST_MARKED).map(Long::intValue).orElse(0));
        return switch (numbers.next(prefix, width, day)) {
            case Decision.FromBand(var number, var used) -> {
                Rows.change(
                        connection,
                        "INSERT INTO used(day, prefix, last) VALUES(?, ?, ?)"
                                + " ON CONFLICT(day, prefix) DO UPDATE SET last = excluded.last",
                        String.valueOf(day),
                        prefix.value(),
                        used);
                yield Optional.of(number);
            }
            case Decision.Marked(var number, var used) -> {
                NodeTable.put(connection, LAST_MARKED, used);
                yield Optional.of(number);
            }
            case Decision.NoneSure() -> Optional.empty();
        };
    }

    private static int lastUsed(Connection connection, NumberPrefix prefix, LocalDate day)
            throws SQLException {
        return Rows.find(
                        connection,
                        row -> row.getInt(1),
                        "SELECT last FROM used WHERE day = ? AND prefix = ?",
                        day.toString(),
                        prefix.value())
                .orElse(0);
    }

    static void openTicket(Connection connection, IntentId issue, long nanos) throws SQLException {
        Rows.change(
                connection,
                "INSERT INTO ticket(issue, made_nanos) VALUES(?, ?)",
                issue.value(),
                nanos);
    }

    /** Whether the ticket was there and had no number yet. */
    static boolean number(Connection connection, IntentId issue, TicketNumber number)
            throws SQLException {
        return Rows.change(
                        connection,
                        "UPDATE ticket SET number = ? WHERE issue = ? AND number IS NULL",
                        number.value(),
                        issue.value())
                == 1;
    }

    static boolean closeTicket(Connection connection, IntentId issue) throws SQLException {
        return Rows.change(connection, "DELETE FROM ticket WHERE issue = ?", issue.value()) == 1;
    }

    static List<IntentId> listTickets(Connection connection, boolean numbered) throws SQLException {
        return Rows.list(
                connection,
                row -> new IntentId(row.getString("issue")),
                "SELECT issue FROM ticket WHERE number IS "
                        + (numbered ? "NOT NULL" : "NULL")
                        + " ORDER BY issue");
    }

    static List<IntentId> listUnnumbered(Connection connection, long madeBeforeNanos)
            throws SQLException {
        return Rows.list(
                connection,
                row -> new IntentId(row.getString("issue")),
                "SELECT issue FROM ticket WHERE number IS NULL AND made_nanos < ? ORDER BY issue",
                madeBeforeNanos);
    }
}
