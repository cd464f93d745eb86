package foyer.kiosk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Single numbers of the node. */
final class NodeTable {
    private NodeTable() {}

    static Optional<Long> find(Connection connection, String key) throws SQLException {
        return Rows.find(
                connection, row -> row.getLong(1), "SELECT value FROM node WHERE key = ?", key);
    }

    static void put(Connection connection, String key, long value) throws SQLException {
        Rows.change(
                connection,
                "INSERT INTO node(key, value) VALUES(?, ?)"
                        + " ON CONFLICT(key) DO UPDATE SET value = excluded.value",
                key,
                value);
    }
}
