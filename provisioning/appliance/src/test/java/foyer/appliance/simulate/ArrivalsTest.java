package foyer.appliance.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    @Test
    void theShippedDayIsWhatTheGeneratorDraws() {
        assertThat(Arrivals.resource()).isEqualTo(ArrivalsGenerator.csv(ArrivalsGenerator.SEED));
    }

    @Test
    void anotherSeedIsAnotherDay() {
        assertThat(ArrivalsGenerator.csv(1)).isNotEqualTo(ArrivalsGenerator.csv(2));
    }

    @Test
    void aboutFourHundredVisitsInOrderWithinOpeningHours() {
        var day = Arrivals.ofTheDay();
        assertThat(day).hasSizeBetween(360, 440);
        assertThat(day).isSortedAccordingTo(Comparator.comparing(Arrival::at));
        assertThat(day.getFirst().at()).isAfterOrEqualTo(LocalTime.of(9, 0));
        assertThat(day.getLast().at()).isBefore(LocalTime.of(16, 45));
    }

    @Test
    void everyServiceAndLanguageIsAskedFor() {
        var services =
                Arrivals.ofTheDay().stream()
                        .map(arrival -> arrival.service().value())
                        .collect(Collectors.toSet());
        assertThat(services)
                .containsExactlyInAnyOrder(
                        "council-tax",
                        "benefits",
                        "housing",
                        "planning",
                        "waste",
                        "parking",
                        "electoral",
                        "not-sure");
        assertThat(Arrivals.ofTheDay().stream().map(arrival -> arrival.language().value()))
                .contains("en", "pl", "ar");
    }

    @Test
    void aFileOfAnotherShapeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Arrivals.parse("a,b\n"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arrivals.parse(Arrivals.HEADER + "\n09:00:00,waste\n"));
    }
}
