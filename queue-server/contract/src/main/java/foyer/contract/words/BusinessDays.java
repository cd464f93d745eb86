package foyer.contract.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Which business day a moment belongs to: the night until the cut-over is still the day before. A
 * day begins when the site's clock first shows the cut-over or, where a clock change leaves that
 * time out, something later; it never begins twice, although the clock may show the cut-over twice.
 *
 * @param cutOver local time at which one day ends and the next begins
 */
public record BusinessDays(ZoneId zone, LocalTime cutOver) {
    public static final LocalTime DEFAULT_CUT_OVER = LocalTime.of(3, 0);

    /**
     * No clock was ever changed by more than a day, so the day searched is at most so far away from
     * what the calendar shows.
     */
    private static final int FARTHEST = 2;

    public LocalDate of(Instant at) {
        var calendar = at.atZone(zone).toLocalDate();
        for (int ahead = 1; ahead > -FARTHEST; ahead--) {
            var day = calendar.plusDays(ahead);
            if (!startOf(day).isAfter(at)) {
                return day;
            }
        }
        return calendar.minusDays(FARTHEST);
    }

    /** The first moment of that day. */
    public Instant startOf(LocalDate day) {
        return firstMoment(day.atTime(cutOver), zone);
    }

    /** The first moment that is no longer of that day. */
    public Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /**
     * When a clock there first shows that time, or, where a change of the clock leaves it out, the
     * change.
     */
    public static Instant firstMoment(LocalDateTime local, ZoneId zone) {
        var change = zone.getRules().getTransition(local);
        if (change == null) {
            return local.toInstant(zone.getRules().getOffset(local));
        }
        return change.isGap() ? change.getInstant() : local.toInstant(change.getOffsetBefore());
    }

    /** When a clock there last shows that time, or, where it is left out, the change. */
    public static Instant lastMoment(LocalDateTime local, ZoneId zone) {
        var change = zone.getRules().getTransition(local);
        if (change == null) {
            return local.toInstant(zone.getRules().getOffset(local));
        }
        return change.isGap() ? change.getInstant() : local.toInstant(change.getOffsetAfter());
    }
}
