package foyer.server.forecast.learning;

import java.time.DayOfWeek;

/**
 * How long one service takes: on the log scale a mean for the service, shrunk towards the site's
 * habit; one for each hour, shrunk towards the service; one for each weekday and hour, shrunk
 * towards the hour; and today's own. Around that the residuals as they were, not a formula. Not
 * thread-safe.
 */
public final class ServiceTime {
    /** Nothing known: five minutes in the middle. */
    static final double UNKNOWN = Math.log(300);

    private static final double PRIOR_VARIANCE = 0.5;
    private static final int PRIOR_WORTH = 6;
    private static final int RESIDUALS = 600;
    private static final int HOURS = 24;
    private static final double KEPT_PER_DAY = 0.985;

    private final Tally all = new Tally();
    private final Tally[] hours = tallies(HOURS);
    private final Tally[][] weekdays = new Tally[8][];
    private final Tally today = new Tally();
    private final Tally squares = new Tally();
    private final Recent residuals = new Recent(RESIDUALS);
    private double hourWorth = 12;
    private double weekdayWorth = 40;
    private Spread spread = Spread.of(new double[0], 0, Math.sqrt(PRIOR_VARIANCE), 16);
    private long spreadVersion;

    ServiceTime() {
        for (int day = 0; day < weekdays.length; day++) {
            weekdays[day] = tallies(HOURS);
        }
    }

    private static Tally[] tallies(int count) {
        var made = new Tally[count];
        for (int i = 0; i < count; i++) {
            made[i] = new Tally();
        }
        return made;
    }

    void add(DayOfWeek weekday, int hour, double seconds) {
        double log = Math.log(Math.max(1, seconds));
        double residual = log - middle(weekday, hour);
        // What is unlike the rest of its own day is chance; what the day is unlike is Today's.
        double off = residual - today();
        residuals.add(off);
        squares.add(off * off);
        today.add(residual);
        all.add(log);
        hours[hour].add(log);
        weekdays[weekday.getValue()][hour].add(log);
    }

    private double today() {
        return todaysPace().middle();
    }

    void closeDay() {
        today.clear();
        all.fade(KEPT_PER_DAY);
        squares.fade(KEPT_PER_DAY);
        var ofHours = new Between();
        var ofWeekdays = new Between();
        for (int hour = 0; hour < HOURS; hour++) {
            hours[hour].fade(KEPT_PER_DAY);
            ofHours.add(hours[hour], all.mean(UNKNOWN));
            for (var weekday : weekdays) {
                weekday[hour].fade(KEPT_PER_DAY);
                ofWeekdays.add(weekday[hour], hours[hour].mean(UNKNOWN));
            }
        }
        hourWorth = ofHours.worth(within());
        weekdayWorth = ofWeekdays.worth(within());
    }

    private double within() {
        return squares.shrunk(PRIOR_VARIANCE, PRIOR_WORTH);
    }

    /** The middle on the log scale, without what is special today. */
    double middle(DayOfWeek weekday, int hour) {
        double service = all.shrunk(UNKNOWN, 3);
        double atHour = hours[hour].shrunk(service, hourWorth);
        return weekdays[weekday.getValue()][hour].shrunk(atHour, weekdayWorth);
    }

    Today todaysPace() {
        return Today.of(today.mean(0), today.weight(), within());
    }

    Spread spread() {
        if (residuals.version() > spreadVersion * 1.05) {
            spread =
                    Spread.of(
                            residuals.values(),
                            residuals.count(),
                            Math.sqrt(within()),
                            residuals.count() < 50 ? 16 : 8);
            spreadVersion = residuals.version();
        }
        return spread;
    }

    double mean(DayOfWeek weekday, int hour) {
        return Math.exp(middle(weekday, hour)) * spread().mean();
    }
}
