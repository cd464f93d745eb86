package foyer.kiosk.store;

import foyer.kiosk.roll.RollState;
import foyer.kiosk.roll.RollState.Seen;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The roll of paper, as far as it was counted: kept, since a roll outlasts many a restart. */
public final class KnownRoll {
    static final String ROLL =
            "CREATE TABLE IF NOT EXISTS roll(one INTEGER PRIMARY KEY CHECK(one = 1), used INTEGER NOT NULL, seen TEXT NOT NULL) STRICT";
    static final String HOURS =
            "CREATE TABLE IF NOT EXISTS roll_hour(hour TEXT PRIMARY KEY, dots INTEGER NOT NULL) STRICT";

    private final Database database;

    KnownRoll(Database database) {
        this.database = database;
    }

    /**
     * Says in a node's file that there is a whole roll in its printer now; the node may be running.
     */
    public static void changed(Path file) {
        var database = new Database(Database.file(file));
        try {
            new KnownRoll(database).change(RollState::changed);
        } finally {
            database.close();
        }
    }

    /** Read afresh each time: a technician may have said something meanwhile. */
    public RollState change(UnaryOperator<RollState> change) {
        return database.inTransaction("count paper", c -> write(c, change.apply(read(c))));
    }

    private static RollState read(Connection connection) throws SQLException {
        var hours = new TreeMap<LocalDateTime, Long>();
        Rows.list(
                        connection,
                        row -> new Hour(LocalDateTime.parse(row.getString(1)), row.getLong(2)),
                        "SELECT hour, dots FROM roll_hour")
                .forEach(hour -> hours.put(hour.start(), hour.dots()));
        return Rows.find(
                        connection,
                        row -> new RollState(row.getLong(1), Seen.valueOf(row.getString(2)), hours),
                        "SELECT used, seen FROM roll")
                .orElse(RollState.NEW);
    }

    private record Hour(LocalDateTime start, long dots) {}

    private static RollState write(Connection connection, RollState roll) throws SQLException {
        Rows.change(
                connection,
                "INSERT INTO roll(one, used, seen) VALUES(1, ?, ?)"
                        + " ON CONFLICT(one) DO UPDATE SET used = excluded.used, seen = excluded.seen",
                roll.usedDots(),
                roll.seen().name());
        if (roll.hours().isEmpty()) {
            return roll;
        }
        Rows.change(
                connection,
                "DELETE FROM roll_hour WHERE hour < ?",
                roll.hours().firstKey().toString());
        // Only the last hour can have changed.
        var last = roll.hours().lastEntry();
        Rows.change(
                connection,
                "INSERT INTO roll_hour(hour, dots) VALUES(?, ?)"
                        + " ON CONFLICT(hour) DO UPDATE SET dots = excluded.dots",
                last.getKey().toString(),
                last.getValue());
        return roll;
    }
}
