package foyer.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Duration MIN = Duration.ofMillis(100);
    private static final Duration MAX = Duration.ofSeconds(3);

    private final Backoff backoff = new Backoff(MIN, MAX, new Random(1));

    @Test
    void theWaitDoublesUpToAMaximumAndIsSpreadOverTheUpperHalf() {
        long ceiling = MIN.toMillis();
        for (int failure = 0; failure < 100; failure++) {
            assertThat(backoff.next())
                    .isBetween(Duration.ofMillis(ceiling / 2), Duration.ofMillis(ceiling));
            ceiling = Math.min(2 * ceiling, MAX.toMillis());
        }
    }

    @Test
    void twoNodesDoNotWaitEquallyLong() {
        assertThat(backoff.next()).isNotEqualTo(new Backoff(MIN, MAX, new Random(2)).next());
    }

    @Test
    void aGoodLinkStartsAnew() {
        backoff.next();
        backoff.next();
        assertThat(backoff.attempt()).isEqualTo(3);
        backoff.reset();
        assertThat(backoff.attempt()).isEqualTo(1);
        assertThat(backoff.next()).isLessThanOrEqualTo(MIN);
    }
}
