package foyer.server.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionTest {
    /** Whatever is wrong with the forecast, too low and far too sure here, eight of ten hold. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void eightOfTenHoldHoweverWrongTheForecast(long seed) {
        var lots = new Lots(seed);
        var correction = new Correction();
        int held = 0;
        for (int i = 0; i < 6_000; i++) {
            double truth = lots.exponential(900);
            var raw = new Outlook(3, truth * 0.5, truth * 0.6, truth * 0.65, truth * 0.6);
            double happened = truth * Math.exp(0.4 * lots.normal());
            held += i >= 1_000 && correction.correct(raw).holds(happened) ? 1 : 0;
            correction.add(raw, happened);
        }
        assertThat(held / 5_000.0).isBetween(0.77, 0.83);
    }

    @Test
    void beforeEnoughHasHappenedTheRangeStaysAsItWasPlayed() {
        var correction = new Correction();
        var raw = new Outlook(1, 60, 120, 300, 150);
        correction.add(raw, 900);
        assertThat(correction.correct(raw)).isEqualTo(raw);
    }

    @Test
    void aRangeThatWasFarTooWideBecomesNarrow() {
        var correction = new Correction();
        var raw = new Outlook(4, 0, 600, 3_600, 900);
        var lots = new Lots(1);
        for (int i = 0; i < 300; i++) {
            correction.add(raw, lots.between(550, 650));
        }
        var corrected = correction.correct(raw);
        assertThat(corrected.width()).isBetween(60.0, 100.0);
        assertThat(corrected.middle()).isBetween(580.0, 620.0);
    }
}
