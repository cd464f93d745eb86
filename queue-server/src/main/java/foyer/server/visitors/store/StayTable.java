package foyer.server.visitors.store;

import foyer.contract.words.BadgeCode;
import foyer.contract.words.IntentId;
import foyer.contract.words.SiteId;
import foyer.server.notices.store.SideFile;
import foyer.server.visitors.Guest;
import foyer.server.visitors.HostId;
import foyer.server.visitors.Stay;
import foyer.server.visitors.Told;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of one site's stays. Used within the transactions of a {@link SideFile}. */
final class StayTable {
    static final List<String> TABLES =
            List.of(
                    """
                    CREATE TABLE IF NOT EXISTS stay(
                      site TEXT NOT NULL, id TEXT NOT NULL, day TEXT NOT NULL,
                      number INTEGER NOT NULL, code TEXT NOT NULL,
                      name TEXT NOT NULL, organisation TEXT NOT NULL, needs_help INTEGER NOT NULL,
                      vehicle TEXT, host TEXT, host_name TEXT NOT NULL,
                      since INTEGER NOT NULL, certain INTEGER NOT NULL, told TEXT NOT NULL,
                      ended INTEGER, how TEXT, ended_by TEXT,
                      PRIMARY KEY(site, id), UNIQUE(site, day, number)) WITHOUT ROWID
                    """,
                    "CREATE INDEX IF NOT EXISTS stay_inside ON stay(site, ended)");

    private static final String INSERT =
            "INSERT INTO stay VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,NULL,NULL,NULL)";

    private final SiteId site;

    StayTable(SiteId site) {
        this.site = site;
    }

    /** A stay and what its visitor was told of the host. */
    record Row(Stay stay, Told told, @Nullable String endedBy) {}

    int nextNumber(Connection connection, LocalDate day) throws SQLException {
        try (var select =
                connection.prepareStatement(
                        "SELECT coalesce(max(number), 0) + 1 FROM stay WHERE site=? AND day=?")) {
            select.setString(1, site.value());
            select.setString(2, day.toString());
            try (var found = select.executeQuery()) {
                return found.getInt(1);
            }
        }
    }

    void insert(Connection connection, Stay stay, Told told) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, site.value());
            insert.setString(2, stay.id().value());
            insert.setString(3, stay.day().toString());
            insert.setInt(4, stay.number());
            insert.setString(5, stay.code().value());
            setGuest(insert, stay.guest());
            insert.setString(10, stay.host() == null ? null : stay.host().value());
            insert.setString(11, stay.hostName());
            insert.setLong(12, SideFile.micros(stay.since()));
            insert.setBoolean(13, stay.certain());
            insert.setString(14, told.name());
            insert.executeUpdate();
        }
    }

    private static void setGuest(PreparedStatement insert, Guest guest) throws SQLException {
        insert.setString(6, guest.name());
        insert.setString(7, guest.organisation());
        insert.setBoolean(8, guest.needsHelp());
        insert.setString(9, guest.vehicle());
    }

    /** Once: a stay that has ended keeps its first end. */
    void end(Connection connection, Stay stay, @Nullable IntentId by) throws SQLException {
        var end = stay.ended();
        if (end == null) {
            throw new IllegalArgumentException("a stay that has not ended");
        }
        try (var update =
                connection.prepareStatement(
                        "UPDATE stay SET ended=?, how=?, ended_by=?"
                                + " WHERE site=? AND id=? AND ended IS NULL")) {
            update.setLong(1, SideFile.micros(end.at()));
            update.setString(2, end.how().name());
            update.setString(3, by == null ? null : by.value());
            update.setString(4, site.value());
            update.setString(5, stay.id().value());
            update.executeUpdate();
        }
    }

    Optional<Row> find(Connection connection, IntentId id) throws SQLException {
        try (var select = connection.prepareStatement("SELECT * FROM stay WHERE site=? AND id=?")) {
            select.setString(1, site.value());
            select.setString(2, id.value());
            return read(select).stream().findFirst();
        }
    }

    /** In the building, or ended since then. */
    List<Row> listSince(Connection connection, Instant since) throws SQLException {
        try (var select =
                connection.prepareStatement(
                        "SELECT * FROM stay WHERE site=? AND (ended IS NULL OR ended>=?)")) {
            select.setString(1, site.value());
            select.setLong(2, SideFile.micros(since));
            return read(select);
        }
    }

    /** Of days before, and still in the building as far as anybody knows. */
    List<Row> listLeftOver(Connection connection, LocalDate today) throws SQLException {
        try (var select =
                connection.prepareStatement(
                        "SELECT * FROM stay WHERE site=? AND ended IS NULL AND day<?")) {
            select.setString(1, site.value());
            select.setString(2, today.toString());
            return read(select);
        }
    }

    List<Row> listEndedBefore(Connection connection, Instant then) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT * FROM stay WHERE site=? AND ended<?")) {
            select.setString(1, site.value());
            select.setLong(2, SideFile.micros(then));
            return read(select);
        }
    }

    void delete(Connection connection, IntentId id) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM stay WHERE site=? AND id=?")) {
            delete.setString(1, site.value());
            delete.setString(2, id.value());
            delete.executeUpdate();
        }
    }

    private static List<Row> read(PreparedStatement select) throws SQLException {
        var rows = new ArrayList<Row>();
        try (var found = select.executeQuery()) {
            while (found.next()) {
                rows.add(
                        new Row(
                                stay(found),
                                Told.valueOf(found.getString("told")),
                                found.getString("ended_by")));
            }
        }
        return List.copyOf(rows);
    }

    private static Stay stay(ResultSet found) throws SQLException {
        var host = found.getString("host");
        return new Stay(
                new IntentId(found.getString("id")),
                LocalDate.parse(found.getString("day")),
                found.getInt("number"),
                new BadgeCode(found.getString("code")),
                new Guest(
                        found.getString("name"),
                        found.getString("organisation"),
                        found.getBoolean("needs_help"),
                        found.getString("vehicle")),
                host == null ? null : new HostId(host),
                found.getString("host_name"),
                SideFile.instant(found.getLong("since")),
                found.getBoolean("certain"),
                end(found));
    }

    private static Stay.@Nullable End end(ResultSet found) throws SQLException {
        long at = found.getLong("ended");
        return found.wasNull()
                ? null
                : new Stay.End(SideFile.instant(at), Stay.How.valueOf(found.getString("how")));
    }
}
