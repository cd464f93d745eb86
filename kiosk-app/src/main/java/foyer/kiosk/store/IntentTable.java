package foyer.kiosk.store;

import foyer.contract.Ask;
import foyer.contract.AskBody;
import foyer.contract.Decoded;
import foyer.contract.Limits;
import foyer.contract.MessageCodec;
import foyer.contract.words.IntentId;
import foyer.contract.words.NodeId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Intents without an answer, in the order they were made. */
final class IntentTable {
    /**
     * More than a week of visitors of one kiosk; past it no ticket is given that nobody hears of.
     */
    static final int MOST_INTENTS = 20_000;

    private final MessageCodec codec;
    private final NodeId node;
    private final long boot;

    IntentTable(MessageCodec codec, NodeId node, long boot) {
        this.codec = codec;
        this.node = node;
        this.boot = boot;
    }

    void insert(
            Connection connection,
            IntentId intent,
            @Nullable IntentId after,
            AskBody body,
            Moment made)
            throws SQLException {
        var ask = new Ask(Limits.VERSION, intent, node, boot, 0, true, body);
        int inserted =
                Rows.change(
                        connection,
                        "INSERT INTO intent(id, after, body, boot, made_nanos, made_ms)"
                                + " SELECT ?, ?, ?, ?, ?, ? WHERE (SELECT count(*) FROM intent) < "
                                + MOST_INTENTS,
                        intent.value(),
                        after == null ? null : after.value(),
                        codec.encode(ask),
                        boot,
                        made.nanos(),
                        made.at() == null ? null : made.at().toEpochMilli());
        if (inserted != 1) {
            throw new SQLException("the outbox is full with " + MOST_INTENTS + " intents");
        }
    }

    /** Those that may be sent: what waits for another intent's answer is left out. */
    List<Kept> listSendable(Connection connection, int max) throws SQLException {
        return Rows.list(
                connection,
                this::read,
                "SELECT id, body, boot, made_nanos, made_ms FROM intent"
                        + " WHERE after IS NULL OR after NOT IN (SELECT id FROM intent)"
                        + " ORDER BY seq LIMIT ?",
                max);
    }

    Optional<Kept> find(Connection connection, IntentId intent) throws SQLException {
        return Rows.find(
                connection,
                this::read,
                "SELECT id, body, boot, made_nanos, made_ms FROM intent WHERE id = ?",
                intent.value());
    }

    Optional<Kept> findOldest(Connection connection) throws SQLException {
        return Rows.find(
                connection,
                this::read,
                "SELECT id, body, boot, made_nanos, made_ms FROM intent ORDER BY seq LIMIT 1");
    }

    int count(Connection connection) throws SQLException {
        return Rows.find(connection, row -> row.getInt(1), "SELECT count(*) FROM intent").orElse(0);
    }

    void delete(Connection connection, IntentId intent) throws SQLException {
        Rows.change(connection, "DELETE FROM intent WHERE id = ?", intent.value());
    }

    /** Their answers would be the bands of before. */
    void deleteLeases(Connection connection) throws SQLException {
        for (var kept : listSendable(connection, MOST_INTENTS)) {
            if (kept.body() instanceof AskBody.Lease) {
                delete(connection, kept.intent());
            }
        }
    }

    private Kept read(ResultSet row) throws SQLException {
        var millis = row.getObject("made_ms");
        return new Kept(
                new IntentId(row.getString("id")),
                body(row.getBytes("body")),
                row.getLong("boot"),
                row.getLong("made_nanos"),
                millis == null ? null : Instant.ofEpochMilli(((Number) millis).longValue()));
    }

    private AskBody body(byte[] bytes) throws SQLException {
        return switch (codec.decode(Ask.class, bytes)) {
            case Decoded.Ok<Ask>(var ask) -> ask.body();
            case Decoded.Refused<Ask> refused ->
                    throw new SQLException("an intent on disk is damaged: " + refused.problem());
        };
    }
}
