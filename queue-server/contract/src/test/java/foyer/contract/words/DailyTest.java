package foyer.contract.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyTest {
    @ParameterizedTest(name = "{0} to {1} at {2}: {3}")
    @CsvSource({
        "09:00,12:00,08:59:59,false",
        "09:00,12:00,09:00,true",
        "09:00,12:00,11:59:59,true",
        "09:00,12:00,12:00,false",
        "22:00,06:30,23:00,true",
        "22:00,06:30,00:00,true",
        "22:00,06:30,06:30,false",
        "22:00,06:30,12:00,false",
        "18:00,00:00,23:59:59,true",
        "18:00,00:00,00:00,false",
        "00:00,08:00,00:00,true",
    })
    void theFirstMomentIsPartOfItAndTheLastIsNot(
            LocalTime from, LocalTime until, LocalTime at, boolean within) {
        assertThat(new Daily(from, until).contains(at)).isEqualTo(within);
    }

    @Test
    void hoursWithoutLengthAreNone() {
        var noon = LocalTime.NOON;
        assertThatThrownBy(() -> new Daily(noon, noon)).hasMessageContaining("no length");
    }
}
