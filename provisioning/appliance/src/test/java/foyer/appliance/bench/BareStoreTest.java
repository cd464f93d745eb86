package foyer.appliance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The baseline is what it says: a baseline that cheats or limps makes every figure worthless. */
class BareStoreTest {
    private static final int FULL = 2;

    @TempDir private Path folder;

    @Test
    void commitsToTheWriteAheadLogWithFullSynchronisation() throws Exception {
        try (var store = new BareStore(folder.resolve("bare.db"))) {
            assertThat(store.durability()).isEqualTo("wal/" + FULL);
        }
    }

    @Test
    void everyTicketAnsweredIsTwoRows() throws Exception {
        try (var store = new BareStore(folder.resolve("bare.db"))) {
            var answered = new LongAdder();
            try (var group = new BareGroupCommit(store)) {
                Callers.rate(
                        8,
                        Duration.ofMillis(100),
                        () -> {
                            group.insertTicket();
                            answered.increment();
                        });
            }
            assertThat(store.rows()).isPositive().isEqualTo(answered.sum());
        }
    }

    @Test
    void itsRowsAreAsLongAsOurs() throws Exception {
        var ours = folder.resolve("ours.db");
        var bare = folder.resolve("bare.db");
        try (var loop = new OurLoop(ours);
                var store = new BareStore(bare)) {
            for (int i = 0; i < 20; i++) {
                loop.issue();
                store.insertTicket();
            }
            store.commit();
        }
        double ratio = bytesOfTickets(bare) / bytesOfTickets(ours);
        assertThat(ratio).isBetween(0.95, 1.05);
    }

    @Test
    void itsTablesAreOurs() throws Exception {
        var ours = folder.resolve("ours.db");
        var bare = folder.resolve("bare.db");
        try (var loop = new OurLoop(ours);
                var store = new BareStore(bare)) {
            loop.issue();
            store.insertTicket();
            store.commit();
        }
        for (var table : List.of("event", "intent")) {
            assertThat(columns(bare, table)).isNotEmpty().isEqualTo(columns(ours, table));
        }
    }

    /** Name, type and place in the primary key of each. */
    private static List<String> columns(Path file, String table) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var found = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
            var columns = new ArrayList<String>();
            while (found.next()) {
                columns.add(found.getString(2) + " " + found.getString(3) + " " + found.getInt(6));
            }
            return columns;
        }
    }

    private static double bytesOfTickets(Path file) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "SELECT avg(length(e.body) + length(e.kind) + length(e.actor)"
                                        + " + length(e.hash) + length(i.id) + length(i.principal)"
                                        + " + length(i.body_hash) + length(i.answer))"
                                        + " FROM event e JOIN intent i ON i.first_seq = e.seq"
                                        + " WHERE e.kind = 'TicketIssued'")) {
            return found.getDouble(1);
        }
    }
}
