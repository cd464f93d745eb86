package foyer.appliance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
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
}
