package foyer.contract.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckInTimesTest {
    private static final CheckInTimes TIMES =
            new CheckInTimes(
                    new BusinessDays(ZoneId.of("Europe/London"), LocalTime.of(3, 0)),
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(10));

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:00:00Z, ON_TIME",
        "2026-03-02T09:45:00Z, ON_TIME",
        "2026-03-02T09:44:59Z, EARLY",
        "2026-03-02T03:00:00Z, EARLY",
        "2026-03-02T10:10:00Z, ON_TIME",
        "2026-03-02T10:10:01Z, LATE",
        "2026-03-03T02:59:59Z, LATE",
        "2026-03-03T03:00:00Z, DAY_PAST",
        "2026-03-02T02:59:59Z, DAY_TO_COME",
        "2025-03-02T10:00:00Z, DAY_TO_COME",
        "1970-01-01T00:00:00Z, DAY_TO_COME",
        "2027-03-02T10:00:00Z, DAY_PAST",
    })
    void anAppointmentAtTenFits(Instant now, AppointmentFit fit) {
        assertThat(TIMES.fit(Instant.parse("2026-03-02T10:00:00Z"), now)).isEqualTo(fit);
    }
}
