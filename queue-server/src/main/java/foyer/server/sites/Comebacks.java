package foyer.server.sites;

import java.time.Duration;

/**
 * Visits that had ended and go on, and customers who need some minutes more.
 *
 * @param reviveWithin how long whoever missed the call may come back with the same number
 * @param reviveBehind they wait at least that long again; zero: the old place
 * @param reopenWithin how long a visit that was closed by mistake gets its time back
 * @param undoWithin how long the last step with a ticket can be taken back
 * @param moreTime for how long a customer who asks for more time is not called; the place is kept
 * @param moreTimes how often one visit can have it; zero: never
 */
public record Comebacks(
        Duration reviveWithin,
        Duration reviveBehind,
        Duration reopenWithin,
        Duration undoWithin,
        Duration moreTime,
        int moreTimes) {
    public static final Duration LONGEST = Duration.ofHours(8);
    public static final Duration LONGEST_MORE = Duration.ofHours(1);
    public static final int MOST_TIMES = 10;
    private static final Duration USUAL_MORE = Duration.ofMinutes(10);
    private static final int USUAL_TIMES = 2;
    public static final Comebacks USUAL =
            new Comebacks(
                    Duration.ofMinutes(30),
                    Duration.ZERO,
                    Duration.ofMinutes(30),
                    Duration.ofMinutes(1));

    public Comebacks {
        Bounded.duration("reviveWithin", reviveWithin, LONGEST);
        Bounded.duration("reviveBehind", reviveBehind, LONGEST);
        Bounded.duration("reopenWithin", reopenWithin, LONGEST);
        Bounded.duration("undoWithin", undoWithin, LONGEST);
        Bounded.duration("moreTime", moreTime, LONGEST_MORE);
        Bounded.number("moreTimes", moreTimes, 0, MOST_TIMES);
    }

    /** With the usual time for customers who need more. */
    public Comebacks(
            Duration reviveWithin,
            Duration reviveBehind,
            Duration reopenWithin,
            Duration undoWithin) {
        this(reviveWithin, reviveBehind, reopenWithin, undoWithin, USUAL_MORE, USUAL_TIMES);
    }
}
