package foyer.server.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import foyer.server.forecast.days.Erlang;
import foyer.server.forecast.days.MarkovQueue;
import org.junit.jupiter.api.Test;

/** The play against queues that have formulas, and the formulas against published values. */
class ErlangTest {
    private static final double ENDLESS = Double.POSITIVE_INFINITY;

    @Test
    void aHundredCallsInHalfAnHourOfThreeMinutesAtFourteenCounters() {
        var formula = Erlang.c(100 / 1800.0, 180, 14);
        assertThat(formula.waits()).isCloseTo(0.1741, within(0.0001));
        assertThat(formula.meanWait()).isCloseTo(7.84, within(0.01));

        var played = MarkovQueue.play(100 / 1800.0, 180, 14, ENDLESS, 400_000, 1);
        assertThat(played.simulated().meanWait())
                .isCloseTo(formula.meanWait(), within(3 * played.error()));
        assertThat(played.error()).isLessThan(0.4);
        assertThat(played.simulated().waits()).isCloseTo(formula.waits(), within(0.006));
        assertThat(played.simulated().gaveUp()).isZero();
    }

    @Test
    void fortyEightAMinuteAtFiftyCountersWithTwoMinutesOfPatience() {
        var formula = Erlang.a(48 / 60.0, 60, 50, 120);
        assertThat(formula.gaveUp()).isCloseTo(0.0309, within(0.0001));
        assertThat(formula.meanWait()).isCloseTo(3.71, within(0.01));

        var played = MarkovQueue.play(48 / 60.0, 60, 50, 120, 400_000, 2);
        assertThat(played.simulated().meanWait())
                .isCloseTo(formula.meanWait(), within(3 * played.error()));
        assertThat(played.error()).isLessThan(0.15);
        assertThat(played.simulated().gaveUp()).isCloseTo(formula.gaveUp(), within(0.002));
    }
}
