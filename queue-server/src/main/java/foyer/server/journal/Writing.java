package foyer.server.journal;

import foyer.contract.words.SiteId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The connection commits go through, with its statements kept. Used by one thread at a time. */
final class Writing implements AutoCloseable {
    /** The end of a site's chain. */
    @SuppressWarnings("ArrayRecordComponent") // Never changed after it was made.
    record Head(long seq, byte[] hash, long anchor) {}

    private final Connection connection;
    private final PreparedStatement begin;
    private final PreparedStatement commit;
    private final PreparedStatement insertEvent;
    private final PreparedStatement insertIntent;
    private final PreparedStatement insertPerson;
    private final PreparedStatement moveHead;
    private final PreparedStatement newHead;
    private final Map<SiteId, Head> heads = new HashMap<>();
    private final Chain chain = new Chain();

    /** Takes the connection over, and closes it when it is good for nothing. */
    static Writing on(Connection connection) throws SQLException {
        try {
            return new Writing(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private Writing(Connection connection) throws SQLException {
        this.connection = connection;
        // The driver's own transactions would take the write lock again right after each commit.
        begin = connection.prepareStatement("BEGIN IMMEDIATE");
        commit = connection.prepareStatement("COMMIT");
        insertEvent = connection.prepareStatement("INSERT INTO event VALUES(?,?,?,?,?,?,?,?)");
        insertIntent = connection.prepareStatement("INSERT INTO intent VALUES(?,?,?,?,?,?,?,?,?)");
        insertPerson = connection.prepareStatement("INSERT INTO person VALUES(?,?,?,?)");
        moveHead =
                connection.prepareStatement(
                        "UPDATE head SET seq=?, hash=?, anchor=? WHERE site=? AND seq=?");
        newHead = connection.prepareStatement("INSERT INTO head VALUES(?,?,?,?)");
    }

    void commit(List<SiteBatch> batches) throws SQLException, JournalException {
        var moved = new HashMap<SiteId, Head>();
        begin.executeUpdate();
        for (var batch : batches) {
            var before = moved.getOrDefault(batch.site(), head(batch.site()));
            if (batch.firstSeq() != before.seq() + 1) {
                throw new JournalException(
                        "site "
                                + batch.site()
                                + " is at "
                                + before.seq()
                                + ", a stale owner wanted to write "
                                + batch.firstSeq());
            }
            moved.put(batch.site(), add(batch, before));
        }
        insertEvent.executeBatch();
        insertIntent.executeBatch();
        insertPerson.executeBatch();
        for (var entry : moved.entrySet()) {
            move(entry.getKey(), head(entry.getKey()), entry.getValue());
        }
        commit.executeUpdate();
        heads.putAll(moved);
    }

    private Head add(SiteBatch batch, Head before) throws SQLException {
        var hash = before.hash();
        long seq = before.seq();
        long anchor = before.anchor();
        for (var event : batch.events()) {
            seq++;
            var row =
                    new Chain.Row(
                            event.businessDay().toString(),
                            micros(event.at()),
                            event.kind(),
                            event.body(),
                            event.actor());
            hash = chain.next(hash, batch.site(), seq, row);
            anchor = event.anchor() ? seq : anchor;
            addEvent(batch.site(), seq, row, hash);
        }
        for (var intent : batch.intents()) {
            addIntent(batch.site(), intent);
        }
        for (var person : batch.persons()) {
            addPerson(batch.site(), person);
        }
        return new Head(seq, hash, anchor);
    }

    private void addPerson(SiteId site, PersonRow person) throws SQLException {
        insertPerson.setString(1, site.value());
        insertPerson.setString(2, person.id());
        insertPerson.setLong(3, micros(person.at()));
        insertPerson.setString(4, person.text());
        insertPerson.addBatch();
    }

    private void addEvent(SiteId site, long seq, Chain.Row row, byte[] hash) throws SQLException {
        insertEvent.setString(1, site.value());
        insertEvent.setLong(2, seq);
        insertEvent.setString(3, row.businessDay());
        insertEvent.setLong(4, row.atMicros());
        insertEvent.setString(5, row.kind());
        insertEvent.setBytes(6, row.body());
        insertEvent.setString(7, row.actor());
        insertEvent.setBytes(8, hash);
        insertEvent.addBatch();
    }

    private void addIntent(SiteId site, StoredIntent intent) throws SQLException {
        insertIntent.setString(1, site.value());
        insertIntent.setLong(2, intent.nr());
        insertIntent.setString(3, intent.id().value());
        insertIntent.setLong(4, micros(intent.at()));
        insertIntent.setString(5, intent.principal());
        insertIntent.setBytes(6, intent.bodyHash());
        insertIntent.setLong(7, intent.firstSeq());
        insertIntent.setInt(8, intent.count());
        insertIntent.setString(9, intent.answer());
        insertIntent.addBatch();
    }

    private void move(SiteId site, Head from, Head to) throws SQLException, JournalException {
        if (from.seq() == to.seq()) {
            return;
        }
        if (from.seq() == 0) {
            newHead.setString(1, site.value());
            newHead.setLong(2, to.seq());
            newHead.setBytes(3, to.hash());
            newHead.setLong(4, to.anchor());
            newHead.executeUpdate();
            return;
        }
        moveHead.setLong(1, to.seq());
        moveHead.setBytes(2, to.hash());
        moveHead.setLong(3, to.anchor());
        moveHead.setString(4, site.value());
        moveHead.setLong(5, from.seq());
        if (moveHead.executeUpdate() != 1) {
            throw new JournalException("site " + site + " was written by another server");
        }
    }

    Head head(SiteId site) throws SQLException {
        var known = heads.get(site);
        if (known == null) {
            known = readHead(connection, site);
            heads.put(site, known);
        }
        return known;
    }

    static Head readHead(Connection connection, SiteId site) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT seq, hash, anchor FROM head WHERE site=?")) {
            select.setString(1, site.value());
            try (var found = select.executeQuery()) {
                return found.next()
                        ? new Head(found.getLong(1), found.getBytes(2), found.getLong(3))
                        : new Head(0, Chain.start(), 1);
            }
        }
    }

    int prune(SiteId site, Instant before) throws SQLException {
        // They stand in the order of time: what is old is a front part.
        try (var delete =
                connection.prepareStatement(
                        "DELETE FROM intent WHERE site=?1 AND nr<coalesce((SELECT nr FROM intent"
                                + " WHERE site=?1 AND at>=?2 ORDER BY nr LIMIT 1),9e18)")) {
            delete.setString(1, site.value());
            delete.setLong(2, micros(before));
            return delete.executeUpdate();
        }
    }

    int prunePersons(SiteId site, Instant before) throws SQLException {
        int many;
        try (var delete = connection.prepareStatement("DELETE FROM person WHERE site=? AND at<?")) {
            delete.setString(1, site.value());
            delete.setLong(2, micros(before));
            many = delete.executeUpdate();
        }
        if (many > 0) {
            // Or the words would stand in the log until it is written over.
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }
        }
        return many;
    }

    long nextBoot() throws SQLException {
        try (var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "INSERT INTO boot VALUES(1,1) ON CONFLICT DO UPDATE"
                                        + " SET count=count+1 RETURNING count")) {
            return found.getLong(1);
        }
    }

    static long micros(Instant at) {
        return Math.addExact(
                Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
