package foyer.contract.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {
    private static final List<LocalTime> CUT_OVERS =
            List.of(
                    LocalTime.MIDNIGHT,
                    LocalTime.of(1, 30),
                    LocalTime.of(3, 0),
                    LocalTime.of(23, 59));

    @ParameterizedTest(name = "{0} in {1} with cut-over {2} is of {3}")
    @CsvSource({
        "2026-11-22T02:59:59Z, Europe/London, 03:00, 2026-11-21",
        "2026-11-22T03:00:00Z, Europe/London, 03:00, 2026-11-22",
        // An early evening at home is the next morning far away: the site's clock counts.
        "2026-11-22T18:30:00Z, Pacific/Auckland, 03:00, 2026-11-23",
        "2026-11-22T18:30:00Z, America/Los_Angeles, 03:00, 2026-11-22",
        "2026-11-22T10:30:00Z, Pacific/Kiritimati, 03:00, 2026-11-22",
        "2026-11-22T13:30:00Z, Pacific/Kiritimati, 03:00, 2026-11-23",
        "2026-11-22T13:30:00Z, Pacific/Niue, 03:00, 2026-11-21",
        "2026-11-22T21:14:59Z, Asia/Kathmandu, 03:00, 2026-11-22",
        "2026-11-22T21:15:00Z, Asia/Kathmandu, 03:00, 2026-11-23",
        // Spring: the clock goes from 01:00 to 02:00 and never shows 01:30.
        "2026-03-29T00:59:59Z, Europe/London, 01:30, 2026-03-28",
        "2026-03-29T01:00:00Z, Europe/London, 01:30, 2026-03-29",
        // Autumn: the clock shows 01:30 twice, and the day begins at the first.
        "2026-10-25T00:29:59Z, Europe/London, 01:30, 2026-10-24",
        "2026-10-25T00:30:00Z, Europe/London, 01:30, 2026-10-25",
        "2026-10-25T01:00:00Z, Europe/London, 01:30, 2026-10-25",
        "2026-10-25T01:29:59Z, Europe/London, 01:30, 2026-10-25",
        // The default lies behind both changes in London.
        "2026-03-29T01:59:59Z, Europe/London, 03:00, 2026-03-28",
        "2026-03-29T02:00:00Z, Europe/London, 03:00, 2026-03-29",
        "2026-10-25T02:59:59Z, Europe/London, 03:00, 2026-10-24",
        "2026-10-25T03:00:00Z, Europe/London, 03:00, 2026-10-25",
        // In Berlin it lies at the end of the gap and at the end of the overlap.
        "2026-03-29T00:59:59Z, Europe/Berlin, 03:00, 2026-03-28",
        "2026-03-29T01:00:00Z, Europe/Berlin, 03:00, 2026-03-29",
        "2026-10-25T01:59:59Z, Europe/Berlin, 03:00, 2026-10-24",
        "2026-10-25T02:00:00Z, Europe/Berlin, 03:00, 2026-10-25",
        // Samoa went over the date line: there was no 30 December 2011.
        "2011-12-30T09:59:59Z, Pacific/Apia, 03:00, 2011-12-29",
        "2011-12-30T10:00:00Z, Pacific/Apia, 03:00, 2011-12-30",
        "2011-12-30T12:59:59Z, Pacific/Apia, 03:00, 2011-12-30",
        "2011-12-30T13:00:00Z, Pacific/Apia, 03:00, 2011-12-31",
    })
    void aMomentBelongsToTheSitesBusinessDay(
            Instant at, ZoneId zone, LocalTime cutOver, LocalDate day) {
        assertThat(new BusinessDays(zone, cutOver).of(at)).isEqualTo(day);
    }

    @Test
    void inEveryZoneDaysFollowEachOtherWithoutGapOrReturn() {
        var seed = 20261122L;
        var random = new Random(seed);
        for (var name : ZoneId.getAvailableZoneIds().stream().sorted().toList()) {
            var zone = ZoneId.of(name);
            for (var at : interesting(zone, random)) {
                for (var cutOver : CUT_OVERS) {
                    check(new BusinessDays(zone, cutOver), at);
                }
            }
        }
    }

    /** Around the latest changes of the clock, and anywhere. */
    private static List<Instant> interesting(ZoneId zone, Random random) {
        var moments = new ArrayList<Instant>();
        var at = Instant.parse("2028-01-01T00:00:00Z");
        for (int i = 0; i < 4; i++) {
            var change = zone.getRules().previousTransition(at);
            if (change == null) {
                break;
            }
            at = change.getInstant();
            moments.add(at);
        }
        for (int i = 0; i < 2; i++) {
            moments.add(Instant.ofEpochSecond(random.nextLong(2_000_000_000L)));
        }
        return moments;
    }

    private static void check(BusinessDays days, Instant around) {
        var before = days.of(around.minus(Duration.ofHours(31)));
        for (int step = -90; step <= 90; step++) {
            var at = around.plus(Duration.ofMinutes(step * 20L));
            var day = days.of(at);
            boolean follows = !day.isBefore(before) && !day.isAfter(before.plusDays(2));
            boolean within = !days.startOf(day).isAfter(at) && days.endOf(day).isAfter(at);
            if (!follows || !within) {
                fail(days + " at " + at + ": " + day + " after " + before);
            }
            before = day;
        }
    }

    @Test
    void aDayOfAClockChangeIsAnHourShorterOrLonger() {
        var london = new BusinessDays(ZoneId.of("Europe/London"), BusinessDays.DEFAULT_CUT_OVER);

        assertThat(length(london, LocalDate.of(2026, 3, 28))).hasHours(23);
        assertThat(length(london, LocalDate.of(2026, 10, 24))).hasHours(25);
        assertThat(length(london, LocalDate.of(2026, 11, 22))).hasHours(24);
    }

    private static Duration length(BusinessDays days, LocalDate day) {
        return Duration.between(days.startOf(day), days.endOf(day));
    }
}
