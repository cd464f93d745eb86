package foyer.kiosk.roll;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When the roll will be empty, if paper goes on being used as it was at this hour of this weekday.
 * Weekdays that were never seen are taken for a mean of those that were. Pure.
 */
public final class RollForecast {
    /** Nobody fetches a roll sooner; farther ahead it would be a guess. */
    public static final int FARTHEST_DAYS = 14;

    private static final int HOURS_A_DAY = 24;
    private static final int DAYS_A_WEEK = 7;
    private static final double MINUTES_AN_HOUR = 60;
    private static final double[] NOTHING = new double[HOURS_A_DAY];

    private final Map<DayOfWeek, double[]> usual = new EnumMap<>(DayOfWeek.class);

    private RollForecast(RollState roll, LocalDate today) {
        var days = new TreeMap<LocalDate, double[]>();
        roll.hours()
                .forEach(
                        (hour, dots) ->
                                days.computeIfAbsent(
                                                        hour.toLocalDate(),
                                                        _ -> new double[HOURS_A_DAY])[
                                                hour.getHour()] +=
                                        dots);
        if (days.isEmpty()) {
            return;
        }
        boolean wholeWeek = ChronoUnit.DAYS.between(days.firstKey(), today) >= DAYS_A_WEEK;
        var mean = mean(days.values());
        for (var weekday : DayOfWeek.values()) {
            var same =
                    days.entrySet().stream()
                            .filter(day -> day.getKey().getDayOfWeek() == weekday)
                            .map(Map.Entry::getValue)
                            .toList();
            // In a whole week a weekday without paper is one on which the house is closed.
            usual.put(
                    weekday,
                    !same.isEmpty() ? mean(same) : wholeWeek ? new double[HOURS_A_DAY] : mean);
        }
    }

    private static double[] mean(Collection<double[]> days) {
        var mean = new double[HOURS_A_DAY];
        for (var day : days) {
            for (int hour = 0; hour < HOURS_A_DAY; hour++) {
                mean[hour] += day[hour] / days.size();
            }
        }
        return mean;
    }

    /**
     * The hour in which it will be empty; nothing when that is farther than anybody plans, or when
     * nothing is known of its use.
     */
    public static Optional<LocalDateTime> end(RollState roll, long rollDots, LocalDateTime now) {
        return new RollForecast(roll, now.toLocalDate()).end(rollDots - roll.usedDots(), now);
    }

    private Optional<LocalDateTime> end(long leftDots, LocalDateTime now) {
        var hour = now.truncatedTo(ChronoUnit.HOURS);
        if (usual.isEmpty()) {
            return Optional.empty();
        }
        double left = leftDots;
        double part = 1 - Duration.between(hour, now).toMinutes() / MINUTES_AN_HOUR;
        var farthest = now.plusDays(FARTHEST_DAYS);
        while (hour.isBefore(farthest)) {
            left -= part * usual.getOrDefault(hour.getDayOfWeek(), NOTHING)[hour.getHour()];
            if (left <= 0) {
                return Optional.of(hour);
            }
            part = 1;
            hour = hour.plusHours(1);
        }
        return Optional.empty();
    }

    /** Staff are told so long before that a roll can be fetched: the day before. */
    public static boolean isSoon(LocalDateTime end, LocalDateTime now) {
        return !end.toLocalDate().isAfter(now.toLocalDate().plusDays(1));
    }
}
