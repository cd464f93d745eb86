package foyer.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Ask;
import foyer.contract.AskBody;
import foyer.contract.Decoded;
import foyer.contract.MessageCodec;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.kiosk.clock.NodeClock;
import foyer.kiosk.store.Moment;
import foyer.kiosk.store.NodeStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxFeedTest {
    private static final NodeId NODE = new NodeId("kiosk-1");
    private static final Instant START = Instant.parse("2026-11-22T14:00:00Z");
    private static final MessageCodec CODEC = new MessageCodec();

    private final AtomicLong nanos = new AtomicLong(7);
    private final AtomicReference<Instant> wall = new AtomicReference<>(START);
    private final NodeClock clock = new NodeClock(wall::get, nanos::get, Optional.empty());

    @Test
    void theAgeIsRenewedAtEachSendingAndIsSureWhateverTheWallSays(@TempDir Path folder) {
        try (var store = open(folder)) {
            keep(store);
            nanos.addAndGet(Duration.ofSeconds(90).toNanos());
            wall.set(START.minusSeconds(3600));
            assertThat(sent(store).ageMillis()).isEqualTo(90_000);
            nanos.addAndGet(Duration.ofSeconds(5).toNanos());
            assertThat(sent(store).ageMillis()).isEqualTo(95_000);
            assertThat(sent(store).ageCertain()).isTrue();
        }
    }

    @Test
    void afterARestartTheAgeIsOnlyAsGoodAsTheWall(@TempDir Path folder) {
        try (var store = open(folder)) {
            keep(store);
        }
        nanos.set(3);
        wall.set(START.plusSeconds(120));
        try (var store = open(folder)) {
            assertThat(sent(store).ageMillis()).isEqualTo(120_000);
            assertThat(sent(store).ageCertain()).isFalse();
            wall.set(START.minusSeconds(10));
            assertThat(sent(store).ageMillis()).isZero();
        }
    }

    private void keep(NodeStore store) {
        store.keep(
                new IntentId(new UUID(0, 1).toString()),
                new AskBody.Help(new LanguageCode("en")),
                new Moment(clock.nanos(), clock.now().orElse(null)));
    }

    private Ask sent(NodeStore store) {
        var pending = new OutboxFeed(store, NODE, clock, CODEC).listPending(5);
        assertThat(pending).hasSize(1);
        return ((Decoded.Ok<Ask>) CODEC.decode(Ask.class, pending.getFirst().encode())).message();
    }

    private static NodeStore open(Path folder) {
        return NodeStore.open(
                folder.resolve("node.db"), NODE, () -> new IntentId(new UUID(9, 9).toString()));
    }
}
