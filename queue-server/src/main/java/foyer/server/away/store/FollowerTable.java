package foyer.server.away.store;

import foyer.contract.words.LinkToken;
import foyer.contract.words.SiteId;
import foyer.server.away.Contact;
import foyer.server.away.Follower;
import foyer.server.away.Moment;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A site's followers as rows; an empty address is none. */
final class FollowerTable {
    static final List<String> TABLES =
            List.of(
                    """
                    CREATE TABLE IF NOT EXISTS follower(
                      site TEXT NOT NULL, link TEXT NOT NULL, id TEXT NOT NULL,
                      day INTEGER NOT NULL, given INTEGER NOT NULL, told TEXT NOT NULL,
                      address TEXT NOT NULL, token TEXT NOT NULL,
                      PRIMARY KEY(site, link)) WITHOUT ROWID
                    """);

    private final SiteId site;

    FollowerTable(SiteId site) {
        this.site = site;
    }

    void put(Connection connection, Follower follower) throws SQLException {
        var reached = follower.reached();
        try (var put =
                connection.prepareStatement(
                        "INSERT OR REPLACE INTO follower VALUES (?,?,?,?,?,?,?,?)")) {
            put.setString(1, site.value());
            put.setString(2, follower.link());
            put.setString(3, follower.id());
            put.setLong(4, follower.day().toEpochDay());
            put.setInt(5, follower.given());
            put.setString(6, written(follower.told()));
            put.setString(7, reached == null ? "" : reached.contact().address());
            put.setString(8, reached == null ? "" : reached.token().value());
            put.executeUpdate();
        }
    }

    void delete(Connection connection, Follower follower) throws SQLException {
        try (var delete =
                connection.prepareStatement("DELETE FROM follower WHERE site=? AND link=?")) {
            delete.setString(1, site.value());
            delete.setString(2, follower.link());
            delete.executeUpdate();
        }
    }

    List<Follower> list(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT * FROM follower WHERE site=?")) {
            select.setString(1, site.value());
            var all = new ArrayList<Follower>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    all.add(read(found));
                }
            }
            return List.copyOf(all);
        }
    }

    private static Follower read(ResultSet found) throws SQLException {
        return new Follower(
                found.getString("link"),
                found.getString("id"),
                LocalDate.ofEpochDay(found.getLong("day")),
                found.getInt("given"),
                moments(found.getString("told")),
                reached(found.getString("address"), found.getString("token")));
    }

    private static Follower.@Nullable Reached reached(String address, String token) {
        if (address.isEmpty()) {
            return null;
        }
        var contact =
                address.startsWith("+") && address.indexOf('@') < 0
                        ? new Contact.Mobile(address)
                        : new Contact.Mail(address);
        return new Follower.Reached(contact, new LinkToken(token));
    }

    private static String written(Set<Moment> told) {
        return told.stream().map(Moment::name).sorted().collect(Collectors.joining(","));
    }

    private static Set<Moment> moments(String written) {
        return Arrays.stream(written.split(","))
                .filter(one -> !one.isEmpty())
                .map(Moment::valueOf)
                .collect(Collectors.toSet());
    }
}
