package foyer.server.journal;

import foyer.contract.words.IntentId;
import foyer.contract.words.SiteId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The connection everything is read through: it sees what is committed and never waits for the
 * writer. Used by one thread at a time.
 */
final class Reading implements AutoCloseable {
    private static final String COLUMNS = "seq, business_day, at, kind, body, actor, hash";

    private final Connection connection;
    private final Chain chain = new Chain();
    private String lastDayText = "";
    private LocalDate lastDay = LocalDate.EPOCH;

    Reading(Connection connection) {
        this.connection = connection;
    }

    long lastSeq(SiteId site) throws SQLException {
        return Writing.readHead(connection, site).seq();
    }

    /** What is wrong; empty when the file is whole. */
    Optional<String> quickCheck() throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("PRAGMA quick_check(1)")) {
            var result = found.getString(1);
            return "ok".equals(result) ? Optional.empty() : Optional.of(result);
        }
    }

    void replay(SiteId site, Consumer<JournalEvent> each) throws SQLException, JournalException {
        var head = Writing.readHead(connection, site);
        var verdict = walk(site, head.anchor(), head, each);
        if (verdict instanceof Verdict.Broken broken) {
            throw new JournalException(
                    "site " + site + ", event " + broken.seq() + ": " + broken.what());
        }
    }

    Verdict verify(SiteId site) throws SQLException {
        return walk(site, 1, Writing.readHead(connection, site), event -> {});
    }

    private Verdict walk(SiteId site, long from, Writing.Head head, Consumer<JournalEvent> each)
            throws SQLException {
        long expected = from;
        var hash = from == 1 ? Chain.start() : hashAt(site, from - 1);
        try (var select =
                connection.prepareStatement(
                        "SELECT "
                                + COLUMNS
                                + " FROM event WHERE site=? AND seq BETWEEN ? AND ? ORDER BY seq")) {
            select.setString(1, site.value());
            select.setLong(2, from == 1 ? Long.MIN_VALUE : from);
            select.setLong(3, Long.MAX_VALUE);
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    long seq = found.getLong(1);
                    if (seq != expected) {
                        return new Verdict.Broken(expected, "is missing");
                    }
                    var row = row(found);
                    hash = chain.next(hash, site, seq, row);
                    if (!Arrays.equals(hash, found.getBytes(7))) {
                        return new Verdict.Broken(seq, "is not what was written");
                    }
                    each.accept(event(row, seq == head.anchor()));
                    expected++;
                }
            }
        }
        if (expected - 1 < head.seq()) {
            return new Verdict.Broken(expected, "is missing");
        }
        return expected - 1 == head.seq() && Arrays.equals(hash, head.hash())
                ? new Verdict.Sound(head.seq())
                : new Verdict.Broken(expected - 1, "is not where the journal ends");
    }

    private byte[] hashAt(SiteId site, long seq) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT hash FROM event WHERE site=? AND seq=?")) {
            select.setString(1, site.value());
            select.setLong(2, seq);
            try (var found = select.executeQuery()) {
                return found.next() ? found.getBytes(1) : Chain.start();
            }
        }
    }

    List<JournalEvent> list(SiteId site, long firstSeq, int count) throws SQLException {
        var events = new ArrayList<JournalEvent>(count);
        try (var select =
                connection.prepareStatement(
                        "SELECT "
                                + COLUMNS
                                + " FROM event WHERE site=? AND seq>=? AND seq<? ORDER BY seq")) {
            select.setString(1, site.value());
            select.setLong(2, firstSeq);
            select.setLong(3, firstSeq + count);
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    events.add(event(row(found), false));
                }
            }
        }
        return events;
    }

    Optional<String> findPerson(SiteId site, String id) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT text FROM person WHERE site=? AND id=?")) {
            select.setString(1, site.value());
            select.setString(2, id);
            try (var found = select.executeQuery()) {
                return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
            }
        }
    }

    Optional<StoredIntent> findIntent(SiteId site, long nr) throws SQLException {
        try (var select =
                connection.prepareStatement(
                        "SELECT id, at, principal, body_hash, first_seq, count, answer"
                                + " FROM intent WHERE site=? AND nr=?")) {
            select.setString(1, site.value());
            select.setLong(2, nr);
            try (var found = select.executeQuery()) {
                return found.next()
                        ? Optional.of(
                                new StoredIntent(
                                        nr,
                                        new IntentId(found.getString(1)),
                                        Writing.instant(found.getLong(2)),
                                        found.getString(3),
                                        found.getBytes(4),
                                        found.getLong(5),
                                        found.getInt(6),
                                        found.getString(7)))
                        : Optional.empty();
            }
        }
    }

    void eachIntent(SiteId site, Journal.IntentVisitor each) throws SQLException {
        try (var select = connection.prepareStatement("SELECT id, nr FROM intent WHERE site=?")) {
            select.setString(1, site.value());
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    each.visit(UUID.fromString(found.getString(1)), found.getLong(2));
                }
            }
        }
    }

    private static Chain.Row row(ResultSet found) throws SQLException {
        return new Chain.Row(
                found.getString(2),
                found.getLong(3),
                found.getString(4),
                found.getBytes(5),
                found.getString(6));
    }

    private JournalEvent event(Chain.Row row, boolean anchor) {
        if (!row.businessDay().equals(lastDayText)) {
            lastDay = LocalDate.parse(row.businessDay());
            lastDayText = row.businessDay();
        }
        return new JournalEvent(
                lastDay,
                Writing.instant(row.atMicros()),
                row.kind(),
                row.body(),
                row.actor(),
                anchor);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
