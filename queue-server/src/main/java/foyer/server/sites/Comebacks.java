package foyer.server.sites;

import java.time.Duration;

/**
 * Visits that had ended and go on.
 *
 * @param reviveWithin how long whoever missed the call may come back with the same number
 * @param reviveBehind they wait at least that long again; zero: the old place
 * @param reopenWithin how long a visit that was closed by mistake gets its time back
 * @param undoWithin how long the last step with a ticket can be taken back
 */
public record Comebacks(
        Duration reviveWithin, Duration reviveBehind, Duration reopenWithin, Duration undoWithin) {
    public static final Duration LONGEST = Duration.ofHours(8);
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
    }
}
