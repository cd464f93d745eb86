package foyer.server.ticketing.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class RereadingTest {
    private final Rereading rereading = new Rereading();
    private long now = Long.MAX_VALUE - 5;

    @Test
    void theFirstReadingIsAtOnceAndTheNextEverLaterUpToAMinute() {
        assertThat(rereading.isDue(now)).isTrue();
        var pauses = new ArrayList<Long>();
        for (int i = 0; i < 9; i++) {
            rereading.failed(now);
            assertThat(rereading.isDue(now)).isFalse();
            pauses.add(rereading.pause().toSeconds());
            now += rereading.pause().toNanos() - 1;
            assertThat(rereading.isDue(now)).isFalse();
            now++;
            assertThat(rereading.isDue(now)).isTrue();
        }
        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void itNeverGoesPastTheLongestPause() {
        for (int i = 0; i < 200; i++) {
            rereading.failed(now);
        }
        assertThat(rereading.pause()).isEqualTo(Rereading.LONGEST);
    }

    @Test
    void afterASuccessItBeginsAnew() {
        rereading.failed(now);
        rereading.failed(now);
        rereading.succeeded();
        assertThat(rereading.isDue(now)).isTrue();
        rereading.failed(now);
        assertThat(rereading.pause()).isEqualTo(Duration.ofSeconds(1));
    }
}
