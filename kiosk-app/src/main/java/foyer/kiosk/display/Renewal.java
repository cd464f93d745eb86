package foyer.kiosk.display;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When pages are loaded anew: once a day at a set time, so that one that is open for months never
 * grows old, and not while anybody is called. Pure.
 *
 * @param last the latest such time that pages are younger than; null until the time is known
 */
record Renewal(@Nullable Instant last) {
    /** Nobody reads a number, and nothing is heard, so long after a call. */
    static final Duration AFTER_A_CALL = Duration.ofSeconds(30);

    static final Renewal INITIAL = new Renewal(null);

    record Step(Renewal next, boolean reload) {}

    /**
     * @param daily the site's time of day; null: never
     */
    Step step(AnnouncementState state, Moment at, ZoneId zone, @Nullable LocalTime daily) {
        // Without a server the node's own clock may be anything.
        if (daily == null || !(state.contact() instanceof Contact.Live)) {
            return new Step(this, false);
        }
        var due = latest(at.serverTime(), zone, daily);
        if (last == null || due.equals(last)) {
            return new Step(new Renewal(due), false);
        }
        return isQuiet(state, at) ? new Step(new Renewal(due), true) : new Step(this, false);
    }

    /** One moment a day, also on days the clock is changed. */
    private static Instant latest(Instant now, ZoneId zone, LocalTime daily) {
        var today = now.atZone(zone).toLocalDate();
        var due = today.atTime(daily).atZone(zone).toInstant();
        return due.isAfter(now) ? today.minusDays(1).atTime(daily).atZone(zone).toInstant() : due;
    }

    private static boolean isQuiet(AnnouncementState state, Moment at) {
        var plate = state.plate();
        var received = state.board();
        boolean announced =
                state.waiting().isEmpty()
                        && (plate == null
                                || at.running().minus(plate.since()).compareTo(AFTER_A_CALL) >= 0);
        return announced
                && (received == null
                        || received.board().calls().stream()
                                .noneMatch(
                                        call ->
                                                call.calledAt()
                                                        .plus(AFTER_A_CALL)
                                                        .isAfter(at.serverTime())));
    }
}
