package foyer.kiosk.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class NodeClockTest {
    private static final Instant SAVED = Instant.parse("2026-11-22T14:00:00Z");

    private final AtomicLong nanos = new AtomicLong(5);
    private final AtomicReference<Instant> wall = new AtomicReference<>(SAVED.plusSeconds(60));
    private final NodeClock clock = new NodeClock(wall::get, nanos::get, Optional.of(SAVED));

    @Test
    void aClockBehindTheSavedTimeIsNotBelieved() {
        assertThat(clock.now()).contains(SAVED.plusSeconds(60));
        wall.set(Instant.EPOCH);
        assertThat(clock.now()).isEmpty();
        wall.set(SAVED.minusSeconds(1));
        assertThat(clock.now()).isEmpty();
    }

    @Test
    void aNodeThatNeverSavedATimeDoesNotBelieve1970() {
        var fresh = new NodeClock(() -> Instant.EPOCH, nanos::get, Optional.empty());
        assertThat(fresh.now()).isEmpty();
    }

    @Test
    void theServersTimeRunsOnWithTheMonotonicClockWhateverTheWallSays() {
        wall.set(Instant.EPOCH);
        clock.hear(SAVED.plusSeconds(600));
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        assertThat(clock.now()).contains(SAVED.plusSeconds(630));
        assertThat(clock.sinceHeard()).contains(Duration.ofSeconds(30));
    }
}
