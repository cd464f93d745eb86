package foyer.server.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.NodeId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TriesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final NodeId KIOSK = new NodeId("kiosk-1");

    private final Tries tries = new Tries();

    @Test
    void aGuesserHasAFewTriesAndThenOneAtATime() {
        for (int i = 0; i < Tries.FREE; i++) {
            assertThat(tries.mayTry(KIOSK, NOW)).as("try %s", i).isTrue();
            tries.failed(KIOSK, NOW);
        }
        assertThat(tries.mayTry(KIOSK, NOW)).isFalse();
        assertThat(tries.mayTry(new NodeId("kiosk-2"), NOW)).isTrue();
        var later = NOW.plus(Tries.GAINED_EVERY);
        assertThat(tries.mayTry(KIOSK, later)).isTrue();
        tries.failed(KIOSK, later);
        assertThat(tries.mayTry(KIOSK, later)).isFalse();
    }

    @Test
    void aQuietKioskHasAllItsTriesAgain() {
        for (int i = 0; i < Tries.FREE; i++) {
            tries.failed(KIOSK, NOW);
        }
        var later = NOW.plus(Tries.GAINED_EVERY.multipliedBy(Tries.FREE));
        for (int i = 0; i < Tries.FREE; i++) {
            assertThat(tries.mayTry(KIOSK, later)).isTrue();
            tries.failed(KIOSK, later);
        }
        assertThat(tries.mayTry(KIOSK, later)).isFalse();
    }

    @Test
    void onlyTheLatestKiosksAreRemembered() {
        for (int i = 0; i < Tries.MAX_NODES + 5; i++) {
            tries.failed(new NodeId("kiosk-" + i), NOW);
        }
        assertThat(tries.size()).isEqualTo(Tries.MAX_NODES);
    }
}
