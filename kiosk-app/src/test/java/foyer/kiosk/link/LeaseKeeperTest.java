package foyer.kiosk.link;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.AskBody;
import foyer.contract.words.IntentId;
import foyer.contract.words.NodeId;
import foyer.contract.words.NumberBand;
import foyer.kiosk.Offers;
import foyer.kiosk.clock.NodeClock;
import foyer.kiosk.store.NodeStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real SQLite file. The offer's day is 22 November 2026, its zone London. */
class LeaseKeeperTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final AtomicLong nanos = new AtomicLong();
    private final NodeClock clock =
            new NodeClock(() -> Instant.EPOCH, nanos::get, Optional.empty());
    private NodeStore store;
    private LeaseKeeper keeper;

    @BeforeEach
    void open(@TempDir Path folder) {
        store =
                NodeStore.open(
                        folder.resolve("node.db"), new NodeId("kiosk-1"), LeaseKeeperTest::id);
        keeper = new LeaseKeeper(store, clock, LeaseKeeperTest::id);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** So the server knows that a band it leased before is lost, and gives another. */
    @Test
    void aNodeThatHoldsNothingSaysSo() {
        clock.hear(Offers.AT);
        assertThat(keeper.look(Offers.open(1))).isTrue();
        assertThat(held()).isEmpty();
    }

    @Test
    void aNodeThatHoldsTodaysBandAsksForTomorrowsAndSaysWhichItHas() {
        clock.hear(Offers.AT);
        store.lease(3, List.of(band(TODAY.minusDays(1)), band(TODAY)));
        assertThat(keeper.look(Offers.open(1))).isTrue();
        assertThat(held()).containsExactly(TODAY);
    }

    @Test
    void nothingIsAskedWithBothBandsAtHand() {
        clock.hear(Offers.AT);
        store.lease(3, List.of(band(TODAY), band(TODAY.plusDays(1))));
        assertThat(keeper.look(Offers.open(1))).isFalse();
        assertThat(store.countIntents()).isZero();
    }

    @Test
    void oneQuestionAtATime() {
        clock.hear(Offers.AT);
        assertThat(keeper.look(Offers.open(1))).isTrue();
        assertThat(keeper.look(Offers.open(2))).isFalse();
        assertThat(store.countIntents()).isEqualTo(1);
    }

    @Test
    void withoutATrustedClockThereIsNoDayToAskFor() {
        assertThat(keeper.look(Offers.open(1))).isFalse();
        assertThat(store.countIntents()).isZero();
    }

    private List<LocalDate> held() {
        var ask = (AskBody.Lease) store.findOldest().orElseThrow().body();
        return ask.held();
    }

    private static IntentId id() {
        return new IntentId(UUID.randomUUID().toString());
    }

    private static NumberBand band(LocalDate day) {
        return new NumberBand(day, 700, 729, 1);
    }
}
