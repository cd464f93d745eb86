package foyer.kiosk.display;

import foyer.contract.words.CallId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves the whole picture by a little every few minutes, so that nothing burns into the glass: with
 * a new call, or when nobody reads one. Pure.
 *
 * @param step index into {@link #PLACES}
 * @param movedAt by {@link Moment#running()}
 * @param onPlate the call that was on the plate then
 */
record Drift(int step, Duration movedAt, @Nullable CallId onPlate) {
    static final Duration EVERY = Duration.ofMinutes(4);

    /** A number is not moved while it is being read. */
    static final Duration READ_WITHIN = Duration.ofSeconds(60);

    static final Drift INITIAL = new Drift(0, Duration.ZERO, null);

    private static final List<DisplayScreen.Shift> PLACES =
            List.of(
                    new DisplayScreen.Shift(0, 0),
                    new DisplayScreen.Shift(1, 0),
                    new DisplayScreen.Shift(1, 1),
                    new DisplayScreen.Shift(0, 1),
                    new DisplayScreen.Shift(-1, 1),
                    new DisplayScreen.Shift(-1, 0),
                    new DisplayScreen.Shift(-1, -1),
                    new DisplayScreen.Shift(0, -1),
                    new DisplayScreen.Shift(1, -1));

    DisplayScreen.Shift place() {
        return PLACES.get(step);
    }

    Drift step(@Nullable OnPlate plate, Duration now) {
        var call = plate == null ? null : plate.id();
        boolean isNew = call != null && !call.equals(onPlate);
        boolean unread = plate == null || now.minus(plate.since()).compareTo(READ_WITHIN) >= 0;
        boolean due = now.minus(movedAt).compareTo(EVERY) >= 0;
        return due && (isNew || unread)
                ? new Drift((step + 1) % PLACES.size(), now, call)
                : new Drift(step, movedAt, call);
    }
}
