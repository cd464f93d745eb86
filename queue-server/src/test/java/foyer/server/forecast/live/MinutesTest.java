package foyer.server.forecast.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinutesTest {
    /** Seconds in, minutes out. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0,          0, 0, 1",
        "10, 30, 70,       0, 1, 2",
        "190, 300, 425,    3, 5, 8",
        "660, 900, 1210,   10, 15, 25",
        "540, 1260, 1440,  9, 20, 25",
        "3500, 3600, 3601, 55, 60, 75",
        "4200, 6000, 9000, 60, 105, 150",
        "0, 7100, 7200,    0, 120, 120",
    })
    void aRangeIsSaidInStepsPeopleUse(
            int low, int middle, int high, int from, int between, int to) {
        var range =
                Minutes.of(
                        Duration.ofSeconds(low),
                        Duration.ofSeconds(middle),
                        Duration.ofSeconds(high));
        assertThat(range).isEqualTo(new Minutes(from, between, to));
    }

    @Test
    void whatIsSaidHoldsWheneverTheForecastDoes() {
        for (int low = 0; low < 20_000; low += 37) {
            for (int width = 0; width < 8_000; width += 211) {
                var middle = Duration.ofSeconds(low + width / 2);
                var high = Duration.ofSeconds(low + width);
                var range = Minutes.of(Duration.ofSeconds(low), middle, high);
                assertThat(Duration.ofMinutes(range.low())).isLessThanOrEqualTo(middle);
                assertThat(range.low() * 60).isLessThanOrEqualTo(low);
                assertThat(Duration.ofMinutes(range.high())).isGreaterThanOrEqualTo(high);
            }
        }
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Minutes(5, 4, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new Minutes(0, 0, 0));
    }
}
