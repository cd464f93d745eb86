package foyer.kiosk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The tables, version 1. */
final class Schema {
    private static final List<String> TABLES =
            List.of(
                    AppointmentTable.TABLE,
                    KnownRoll.ROLL,
                    KnownRoll.HOURS,
                    "CREATE TABLE IF NOT EXISTS node(key TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT",
                    // after: not to be sent before that intent is answered.
                    "CREATE TABLE IF NOT EXISTS intent(seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, after TEXT, body BLOB NOT NULL,"
                            + " boot INTEGER NOT NULL, made_nanos INTEGER NOT NULL, made_ms INTEGER) STRICT",
                    // A customer between the wish and the end of the printing.
                    "CREATE TABLE IF NOT EXISTS ticket(issue TEXT PRIMARY KEY, made_nanos INTEGER NOT NULL, number TEXT) STRICT",
                    "CREATE TABLE IF NOT EXISTS band(day TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, epoch INTEGER NOT NULL, PRIMARY KEY(day, first)) STRICT",
                    "CREATE TABLE IF NOT EXISTS used(day TEXT NOT NULL, prefix TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY(day, prefix)) STRICT");

    private Schema() {}

    static void create(Connection connection) throws SQLException {
        for (var table : TABLES) {
            Database.execute(connection, table);
        }
    }
}
