package foyer.server.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AccuracyTest {
    private static final Outlook TOLD = new Outlook(2, 60, 120, 300, 150);

    @Test
    void aDayIsSummarisedAsWhatWasToldAgainstWhatHappened() {
        var day = new Accuracy();
        day.add(TOLD, 100);
        day.add(TOLD, 300);
        day.add(TOLD, 400);
        day.add(TOLD, 30);
        assertThat(day.count()).isEqualTo(4);
        assertThat(day.coverage()).isEqualTo(0.5);
        assertThat(day.meanAbsoluteError()).isEqualTo((20 + 180 + 280 + 90) / 4.0);
        assertThat(day.rootMeanSquaredError())
                .isCloseTo(Math.sqrt((2_500 + 22_500 + 62_500 + 14_400) / 4.0), within(1e-9));
        assertThat(day.meanWidth()).isEqualTo(240);
    }

    @Test
    void pinballLossAsksMoreOfWhoeverIsWrongOnTheUnlikelySide() {
        assertThat(Accuracy.pinball(0.9, 300, 400)).isCloseTo(90, within(1e-9));
        assertThat(Accuracy.pinball(0.9, 300, 200)).isCloseTo(10, within(1e-9));
        assertThat(Accuracy.pinball(0.5, 300, 200)).isEqualTo(50);
    }

    @Test
    void daysAddUp() {
        var one = new Accuracy();
        one.add(TOLD, 100);
        var other = new Accuracy();
        other.add(TOLD, 400);
        one.add(other);
        assertThat(one.count()).isEqualTo(2);
        assertThat(one.coverage()).isEqualTo(0.5);
        assertThat(one.meanAbsoluteError()).isEqualTo(150);
    }

    @Test
    void ofADayOnWhichNobodyCameNothingIsClaimed() {
        assertThat(new Accuracy().coverage()).isNaN();
    }
}
