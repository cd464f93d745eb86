package foyer.server.notices.store;

import foyer.server.notices.Channel;
import foyer.server.notices.Notice;
import foyer.server.notices.NoticeState;
import foyer.server.notices.Outbox;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Notices as rows, in the file of what they are about: written in its transaction. */
public final class NoticeTable implements Outbox {
    public static final List<String> TABLES =
            List.of(
                    """
                    CREATE TABLE IF NOT EXISTS notice(
                      id TEXT PRIMARY KEY NOT NULL, about TEXT NOT NULL, channel TEXT NOT NULL,
                      target TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL,
                      created INTEGER NOT NULL, due INTEGER NOT NULL, tries INTEGER NOT NULL,
                      state TEXT NOT NULL) WITHOUT ROWID
                    """,
                    "CREATE INDEX IF NOT EXISTS notice_due ON notice(state, channel, due)",
                    "CREATE INDEX IF NOT EXISTS notice_about ON notice(about)");

    private final SideFile file;

    public NoticeTable(SideFile file) {
        this.file = file;
    }

    /** False: too many are on their way, and this one was not taken. One of that id is kept. */
    public static boolean insert(Connection connection, Notice notice) throws SQLException {
        if (countWaiting(connection) >= MOST_WAITING) {
            return false;
        }
        try (var insert =
                connection.prepareStatement(
                        "INSERT OR IGNORE INTO notice VALUES (?,?,?,?,?,?,?,?,?,'WAITING')")) {
            insert.setString(1, notice.id());
            insert.setString(2, notice.about());
            insert.setString(3, notice.channel().name());
            insert.setString(4, notice.to());
            insert.setString(5, notice.subject());
            insert.setString(6, notice.body());
            insert.setLong(7, SideFile.micros(notice.created()));
            insert.setLong(8, SideFile.micros(notice.due()));
            insert.setInt(9, notice.tries());
            insert.executeUpdate();
        }
        return true;
    }

    private static int countWaiting(Connection connection) throws SQLException {
        try (var count =
                        connection.prepareStatement(
                                "SELECT count(*) FROM notice WHERE state='WAITING'");
                var found = count.executeQuery()) {
            return found.getInt(1);
        }
    }

    /** What is still on its way about something that is over. */
    public static void lapse(Connection connection, String about) throws SQLException {
        try (var update =
                connection.prepareStatement(
                        "UPDATE notice SET state='LAPSED', target='', subject='', body=''"
                                + " WHERE about=? AND state='WAITING'")) {
            update.setString(1, about);
            update.executeUpdate();
        }
    }

    /** With what they are about. */
    public static void delete(Connection connection, String about) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM notice WHERE about=?")) {
            delete.setString(1, about);
            delete.executeUpdate();
        }
    }

    /** How the notices about something are; none: there was no way to send any. */
    public static Set<NoticeState> states(Connection connection, String about) throws SQLException {
        try (var select = connection.prepareStatement("SELECT state FROM notice WHERE about=?")) {
            select.setString(1, about);
            var states = new ArrayList<String>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    states.add(found.getString(1));
                }
            }
            return states.stream().map(NoticeState::valueOf).collect(Collectors.toSet());
        }
    }

    @Override
    public List<Notice> listDue(Channel channel, Instant now, int most) throws IOException {
        return file.change(
                connection -> {
                    try (var select =
                            connection.prepareStatement(
                                    "SELECT * FROM notice WHERE state='WAITING' AND channel=?"
                                            + " AND due<=? ORDER BY due, id LIMIT ?")) {
                        select.setString(1, channel.name());
                        select.setLong(2, SideFile.micros(now));
                        select.setInt(3, most);
                        try (var found = select.executeQuery()) {
                            return read(found);
                        }
                    }
                });
    }

    private static List<Notice> read(ResultSet found) throws SQLException {
        var notices = new ArrayList<Notice>();
        while (found.next()) {
            notices.add(
                    new Notice(
                            found.getString("id"),
                            found.getString("about"),
                            Channel.valueOf(found.getString("channel")),
                            found.getString("target"),
                            found.getString("subject"),
                            found.getString("body"),
                            SideFile.instant(found.getLong("created")),
                            SideFile.instant(found.getLong("due")),
                            found.getInt("tries")));
        }
        return List.copyOf(notices);
    }

    @Override
    public void close(String id, NoticeState state) throws IOException {
        file.change(
                connection -> {
                    try (var update =
                            connection.prepareStatement(
                                    "UPDATE notice SET state=?, target='', subject='', body=''"
                                            + " WHERE id=? AND state='WAITING'")) {
                        update.setString(1, state.name());
                        update.setString(2, id);
                        return update.executeUpdate();
                    }
                });
    }

    @Override
    public void tryAgain(String id, Instant due) throws IOException {
        file.change(
                connection -> {
                    try (var update =
                            connection.prepareStatement(
                                    "UPDATE notice SET tries=tries+1, due=?"
                                            + " WHERE id=? AND state='WAITING'")) {
                        update.setLong(1, SideFile.micros(due));
                        update.setString(2, id);
                        return update.executeUpdate();
                    }
                });
    }
}
