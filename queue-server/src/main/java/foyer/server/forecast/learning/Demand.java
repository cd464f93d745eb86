package foyer.server.forecast.learning;

import foyer.server.forecast.Lots;
import java.time.DayOfWeek;
import java.util.Arrays;

/**
 * How many come for one service: a rate for each half hour from the days before, times how full
 * such a weekday is, times how full today is so far. The factors are gamma-Poisson posterior means:
 * (came + κ) ÷ (expected + κ). Not thread-safe.
 */
final class Demand {
    static final double SLOT = 1800;

    private static final int SLOTS = 96;
    private static final double KEPT_PER_DAY = 0.97;
    private static final double WEEKDAY_WORTH = 60;
    private static final double TODAY_WORTH = 12;
    private static final int OFFSETS = 64;

    private final double[] before = new double[SLOTS];
    private final double[] today = new double[SLOTS];
    private final double[] weekdayCame = new double[8];
    private final double[] weekdayExpected = new double[8];
    private final Recent offsets = new Recent(OFFSETS);
    private double days;

    void add(double arrivedAt, double promisedAt) {
        today[slotOf(arrivedAt)]++;
        offsets.add(promisedAt - arrivedAt);
    }

    void closeDay(DayOfWeek weekday) {
        if (days > 0) {
            weekdayExpected[weekday.getValue()] += plain(0, SLOTS * SLOT);
            weekdayCame[weekday.getValue()] += Arrays.stream(today).sum();
        }
        days = days * KEPT_PER_DAY + 1;
        for (int slot = 0; slot < SLOTS; slot++) {
            before[slot] = before[slot] * KEPT_PER_DAY + today[slot];
            today[slot] = 0;
        }
    }

    static int slotOf(double at) {
        return (int) Math.min(SLOTS - 1, Math.max(0, at / SLOT));
    }

    /** Customers a second in each half hour, as it looks at that moment. */
    double[] rates(DayOfWeek weekday, double now) {
        double[] rates = new double[SLOTS];
        double usual =
                (weekdayCame[weekday.getValue()] + WEEKDAY_WORTH)
                        / (weekdayExpected[weekday.getValue()] + WEEKDAY_WORTH);
        double expected = plain(0, now) * usual;
        double full = (Arrays.stream(today).sum() + TODAY_WORTH) / (expected + TODAY_WORTH);
        for (int slot = 0; slot < SLOTS; slot++) {
            rates[slot] = smooth(slot) / SLOT * usual * full;
        }
        return rates;
    }

    /** Expected of a plain day between two moments. */
    private double plain(double from, double to) {
        double sum = 0;
        for (int slot = slotOf(from); slot <= slotOf(to); slot++) {
            double inside = Math.min(to, (slot + 1) * SLOT) - Math.max(from, slot * SLOT);
            sum += smooth(slot) * Math.max(0, inside) / SLOT;
        }
        return sum;
    }

    /** A neighbour says something too, as long as somebody comes in both. */
    private double smooth(int slot) {
        if (before[slot] == 0 || days == 0) {
            return 0;
        }
        double low = slot > 0 && before[slot - 1] > 0 ? before[slot - 1] : before[slot];
        double high = slot + 1 < SLOTS && before[slot + 1] > 0 ? before[slot + 1] : before[slot];
        return (low + 2 * before[slot] + high) / 4 / days;
    }

    double drawOffset(Lots lots, double otherwise) {
        return offsets.count() == 0 ? otherwise : offsets.get(lots.below(offsets.count()));
    }
}
