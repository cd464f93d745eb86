package foyer.server.forecast.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import foyer.server.forecast.Lots;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadTest {
    private static final int MANY = 20_000;

    @Test
    void withoutHistoryItIsALogNormal() {
        var spread = Spread.of(new double[0], 0, 0.5, 64);
        assertThat(spread.mean()).isCloseTo(Math.exp(0.125), within(0.03));
        assertThat(spread.shareBelow(1)).isCloseTo(0.5, within(0.01));
    }

    /** Whoever has been served longer than others has, on average, still as long as those had. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatRemainsIsWhatRemainedOfThoseWhoGotThatFar(long seed) {
        var lots = new Lots(seed);
        double[] values = new double[600];
        Arrays.setAll(values, i -> lots.exponential(1) + lots.exponential(1));
        var spread = Spread.of(Arrays.stream(values).map(Math::log).toArray(), 600, 0.5, 0);
        for (double already : new double[] {0, 0.5, 1.5, 3}) {
            double expected =
                    Arrays.stream(values)
                            .filter(value -> value > already)
                            .map(value -> value - already)
                            .average()
                            .orElseThrow();
            double drawn = 0;
            for (int i = 0; i < MANY; i++) {
                double one = spread.drawRemaining(lots, already);
                assertThat(one).isNotNegative();
                drawn += one / MANY;
            }
            assertThat(drawn).isCloseTo(expected, within(0.15 * expected));
        }
    }

    @Test
    void longerThanAnybodyStillEnds() {
        var spread = Spread.of(new double[] {0, 0.1, 0.2}, 3, 0.5, 8);
        double drawn = spread.drawRemaining(new Lots(1), 1_000);
        assertThat(drawn).isNotNegative().isLessThan(100);
    }
}
