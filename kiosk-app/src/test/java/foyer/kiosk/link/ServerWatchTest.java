package foyer.kiosk.link;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Beat;
import foyer.contract.Limits;
import foyer.contract.Liveness;
import foyer.contract.ServerState;
import foyer.contract.words.ServerId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ServerWatchTest {
    private static final ServerId MAIN = new ServerId("main");
    private static final Instant AT = Instant.parse("2026-11-22T14:00:00Z");
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final ServerWatch watch = new ServerWatch();

    @Test
    void beatsMakeItLiveAndTheirEndDoesNot() {
        assertThat(watch.isLive(0)).isFalse();
        watch.beat(beat(1, 1), 0);
        assertThat(watch.isLive(5 * SECOND)).isTrue();
        assertThat(watch.isLive(5 * SECOND + 1)).isFalse();
    }

    @Test
    void aServerThatSaysItIsGoneIsGoneAtOnce() {
        watch.beat(beat(1, 1), 0);
        watch.state(state(Liveness.OFFLINE, 1, 1));
        assertThat(watch.isLive(1)).isFalse();
    }

    @Test
    void aLateWillOfAnEarlierSessionEndsNothing() {
        watch.state(state(Liveness.ONLINE, 2, 1));
        watch.beat(beat(2, 1), 0);
        watch.state(state(Liveness.OFFLINE, 1, 9));
        assertThat(watch.isLive(1)).isTrue();
    }

    @Test
    void aBeatOfALaterStartIsNewerThanAnOldWill() {
        watch.state(state(Liveness.OFFLINE, 1, 1));
        watch.beat(beat(2, 1), 0);
        assertThat(watch.isLive(1)).isTrue();
    }

    @Test
    void anOldBeatIsNoBeat() {
        assertThat(watch.beat(beat(2, 7), 0)).isTrue();
        assertThat(watch.beat(beat(2, 6), 10 * SECOND)).isFalse();
        assertThat(watch.beat(beat(1, 99), 10 * SECOND)).isFalse();
        assertThat(watch.isLive(10 * SECOND)).isFalse();
    }

    private static Beat beat(long boot, long seq) {
        return new Beat(Limits.VERSION, MAIN, boot, seq, AT);
    }

    private static ServerState state(Liveness state, long boot, long session) {
        return new ServerState(Limits.VERSION, MAIN, state, boot, session, AT);
    }
}
