package foyer.kiosk.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** When the roll ends, if paper goes on being used as it was. */
class RollForecastTest {
    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-11-23T09:00");
    private static final long A_TICKET = 1_000;
    private static final int ROUNDS = 300;

    @Test
    void aRollOfTwentyHoursEndsInTheTwentiethHourTheHouseIsOpen() {
        var week = weeks(1, MONDAY.minusWeeks(1)).changed();
        assertThat(RollForecast.end(week, 20 * 10 * A_TICKET, MONDAY))
                .as("eight hours on Monday, eight on Tuesday, the fourth on Wednesday")
                .contains(LocalDateTime.parse("2026-11-25T12:00"));
    }

    @Test
    void overTheWeekendNothingIsUsed() {
        var week = weeks(1, MONDAY.minusWeeks(1)).changed();
        var friday = LocalDateTime.parse("2026-11-27T16:00");
        assertThat(RollForecast.end(week, 3 * 10 * A_TICKET, friday))
                .contains(LocalDateTime.parse("2026-11-30T10:00"));
    }

    @Test
    void aWeekdayNeverSeenIsTakenForTheOthersUntilAWeekIsKnown() {
        var monday = day(RollState.NEW, MONDAY).changed();
        assertThat(RollForecast.end(monday, 9 * 10 * A_TICKET, MONDAY.plusHours(8)))
                .contains(LocalDateTime.parse("2026-11-25T09:00"));
    }

    @Test
    void withoutUseNothingIsKnown() {
        assertThat(RollForecast.end(RollState.NEW, 5, MONDAY)).isEmpty();
        var clockless = RollState.NEW.printed(null, A_TICKET);
        assertThat(clockless.usedDots()).isEqualTo(A_TICKET);
        assertThat(RollForecast.end(clockless, 5, MONDAY)).isEmpty();
    }

    @Test
    void whatIsFartherThanAnybodyPlansIsNotSaid() {
        var week = weeks(1, MONDAY.minusWeeks(1)).changed();
        assertThat(RollForecast.end(week, Long.MAX_VALUE, MONDAY)).isEmpty();
    }

    @Test
    void aRollLongerThanItsBoxSaysEndsNow() {
        var week = weeks(1, MONDAY.minusWeeks(1));
        assertThat(RollForecast.end(week, 10, MONDAY.plusMinutes(20))).contains(MONDAY);
    }

    @Test
    void itIsSaidTheDayBeforeAndNotSooner() {
        assertThat(RollForecast.isSoon(MONDAY.plusDays(1).withHour(23), MONDAY)).isTrue();
        assertThat(RollForecast.isSoon(MONDAY.plusDays(2).withHour(0), MONDAY)).isFalse();
    }

    /**
     * Whatever was printed: more paper lasts no shorter, more use no longer, and never backwards.
     */
    @Test
    void itGoesOnlyTheWayItMust() {
        var random = new Random(20261123);
        for (int round = 0; round < ROUNDS; round++) {
            var roll = anyUse(random);
            long dots = 1L + random.nextInt(500_000);
            var now = MONDAY.plusMinutes(random.nextInt(10_000));
            var end = or(RollForecast.end(roll, dots, now));
            assertThat(end).as("round %d", round).isAfterOrEqualTo(now.minusHours(1));
            assertThat(or(RollForecast.end(roll, dots + random.nextInt(100_000), now)))
                    .as("more paper, round %d", round)
                    .isAfterOrEqualTo(end);
            var gone =
                    new RollState(
                            roll.usedDots() + random.nextInt(9_000), roll.seen(), roll.hours());
            assertThat(or(RollForecast.end(gone, dots, now)))
                    .as("more gone, round %d", round)
                    .isBeforeOrEqualTo(end);
            assertThat(or(RollForecast.end(roll.changed(), dots, now)))
                    .as("a whole roll, round %d", round)
                    .isAfterOrEqualTo(end);
        }
    }

    /** Seeded weeks of a house that is busy at other hours each day: it ends when it was said. */
    @Test
    void aWeekLikeTheLastEndsWhenItWasSaid() {
        for (long seed = 1; seed <= ROUNDS; seed++) {
            var random = new Random(seed);
            var use = new long[7][24];
            for (var day = 0; day < 7; day++) {
                for (int hour = 8; hour < 18; hour++) {
                    use[day][hour] = (long) random.nextInt(3) * random.nextInt(20_000);
                }
            }
            var roll = RollState.NEW;
            var at = MONDAY.withHour(0).minusWeeks(2);
            for (; at.isBefore(MONDAY.withHour(0)); at = at.plusHours(1)) {
                roll = played(roll, use, at);
            }
            long dots = 100_000L + random.nextInt(900_000);
            var said = RollForecast.end(roll.changed(), dots, at);
            long left = dots;
            while (left > 0 && at.isBefore(MONDAY.plusDays(RollForecast.FARTHEST_DAYS - 1))) {
                left -= use[at.getDayOfWeek().getValue() - 1][at.getHour()];
                at = at.plusHours(1);
            }
            if (left <= 0) {
                assertThat(said).as("seed %d", seed).contains(at.minusHours(1));
            }
        }
    }

    private static RollState played(RollState roll, long[][] use, LocalDateTime at) {
        long dots = use[at.getDayOfWeek().getValue() - 1][at.getHour()];
        return dots == 0 ? roll : roll.printed(at, dots);
    }

    private static LocalDateTime or(java.util.Optional<LocalDateTime> end) {
        return end.orElse(LocalDateTime.MAX);
    }

    private static RollState anyUse(Random random) {
        var roll = RollState.NEW;
        for (int i = 0; i < 1 + random.nextInt(60); i++) {
            var at = MONDAY.minus(Duration.ofMinutes(random.nextInt(20 * 24 * 60)));
            roll = roll.printed(at, 1 + random.nextInt(20_000));
        }
        return roll;
    }

    /** Ten tickets an hour, nine to five, Monday to Friday. */
    private static RollState weeks(int weeks, LocalDateTime monday) {
        var roll = RollState.NEW;
        for (int day = 0; day < 7 * weeks; day++) {
            var morning = monday.plusDays(day);
            if (morning.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                roll = day(roll, morning);
            }
        }
        return roll;
    }

    private static RollState day(RollState before, LocalDateTime morning) {
        var roll = before;
        for (int hour = 0; hour < 8; hour++) {
            for (int ticket = 0; ticket < 10; ticket++) {
                roll = roll.printed(morning.plusHours(hour).plusMinutes(6L * ticket), A_TICKET);
            }
        }
        return roll;
    }
}
