package foyer.kiosk.roll;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The roll of paper in the printer, and how paper was used here of late.
 *
 * @param usedDots of this roll
 * @param seen what the printer last said of its paper
 * @param hours dots used, by the local hour they were used in; at most {@link #REMEMBERED_DAYS}
 */
public record RollState(long usedDots, Seen seen, NavigableMap<LocalDateTime, Long> hours) {
    /** Four of each weekday: enough to tell a Monday from a Friday, and gone with the season. */
    public static final int REMEMBERED_DAYS = 28;

    public static final RollState NEW =
            new RollState(0, Seen.ENOUGH, Collections.emptyNavigableMap());

    /** What the printer says of its paper; what it says of other things is not told. */
    public enum Seen {
        ENOUGH,
        NEAR_END,
        /** The cover was opened when the end was near. */
        OPENED_NEAR_END,
        OUT
    }

    public RollState {
        if (usedDots < 0) {
            throw new IllegalArgumentException("a roll has " + usedDots + " dots used");
        }
        hours = Collections.unmodifiableNavigableMap(new TreeMap<>(hours));
    }

    /**
     * Paper came out of the printer.
     *
     * @param at null when no clock is trusted: it is used up, and says nothing of when
     */
    public RollState printed(@Nullable LocalDateTime at, long dots) {
        if (at == null) {
            return new RollState(usedDots + dots, seen, hours);
        }
        var all = new TreeMap<>(hours);
        all.merge(at.truncatedTo(ChronoUnit.HOURS), dots, Long::sum);
        all.headMap(at.minusDays(REMEMBERED_DAYS), false).clear();
        return new RollState(usedDots + dots, seen, all);
    }

    /** There is a whole roll in the printer now. */
    public RollState changed() {
        return new RollState(0, Seen.ENOUGH, hours);
    }

    /** The printer has paper, enough of it or nearly none. */
    public RollState ready(boolean nearEnd) {
        if (nearEnd) {
            return seen == Seen.OUT ? changed().as(Seen.NEAR_END) : as(Seen.NEAR_END);
        }
        return switch (seen) {
            case OUT, OPENED_NEAR_END -> changed();
            // A sensor beside the last turns of a roll flickers: without a hand in between, it is
            // the old roll.
            case NEAR_END, ENOUGH -> as(Seen.ENOUGH);
        };
    }

    public RollState out() {
        return as(Seen.OUT);
    }

    public RollState opened() {
        return seen == Seen.NEAR_END ? as(Seen.OPENED_NEAR_END) : this;
    }

    private RollState as(Seen now) {
        return new RollState(usedDots, now, hours);
    }
}
