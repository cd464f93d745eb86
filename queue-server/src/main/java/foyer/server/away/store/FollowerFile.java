package foyer.server.away.store;

import foyer.contract.words.SiteId;
import foyer.server.away.Follower;
import foyer.server.away.Moment;
import foyer.server.notices.Notice;
import foyer.server.notices.store.NoticeTable;
import foyer.server.notices.store.SideFile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One site's followers and the messages to them, each change whole. Thread-safe. */
public final class FollowerFile {
    private final SideFile file;
    private final FollowerTable followers;

    public FollowerFile(SideFile file, SiteId site) {
        this.file = file;
        this.followers = new FollowerTable(site);
    }

    /** The file of all sites of a server. */
    public static SideFile open(Path path) throws IOException {
        return SideFile.open(
                path,
                Stream.of(FollowerTable.TABLES, NoticeTable.TABLES).flatMap(List::stream).toList());
    }

    public List<Follower> list() throws IOException {
        return file.change(followers::list);
    }

    /** What is on its way to an address they had before is not sent any more. */
    public void keep(Follower follower) throws IOException {
        file.change(
                connection -> {
                    lapse(connection, follower, EnumSet.allOf(Moment.class));
                    followers.put(connection, follower);
                    return true;
                });
        file.emptyLog();
    }

    /** False: too many messages are on their way, and nothing has changed. */
    public boolean tell(Follower told, Notice notice) throws IOException {
        return file.change(
                connection -> {
                    boolean taken = NoticeTable.insert(connection, notice);
                    if (taken) {
                        followers.put(connection, told);
                    }
                    return taken;
                });
    }

    public void lapse(Follower follower, Set<Moment> lapsed) throws IOException {
        file.change(
                connection -> {
                    lapse(connection, follower, lapsed);
                    return true;
                });
    }

    /**
     * Their address is gone from the file.
     *
     * @param lapsed what is not sent any more
     */
    public void forget(Follower forgotten, Set<Moment> lapsed) throws IOException {
        file.change(
                connection -> {
                    lapse(connection, forgotten, lapsed);
                    followers.put(connection, forgotten);
                    return true;
                });
        file.emptyLog();
    }

    /** Whoever is of an earlier day is gone, with all that was written to them. */
    public void endDaysBefore(LocalDate today) throws IOException {
        file.change(
                connection -> {
                    for (var one : followers.list(connection)) {
                        if (one.day().isBefore(today)) {
                            delete(connection, one);
                        }
                    }
                    return true;
                });
        file.emptyLog();
    }

    /** What was carried is still in the log beside the file. */
    public void emptyLog() throws IOException {
        file.emptyLog();
    }

    private void delete(Connection connection, Follower follower) throws SQLException {
        for (var moment : Moment.values()) {
            NoticeTable.delete(connection, follower.about(moment));
        }
        followers.delete(connection, follower);
    }

    private static void lapse(Connection connection, Follower follower, Set<Moment> lapsed)
            throws SQLException {
        for (var moment : lapsed) {
            NoticeTable.lapse(connection, follower.about(moment));
        }
    }
}
