package foyer.kiosk.display;

import foyer.contract.words.CallId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The announced call that is on the plate.
 *
 * @param since when it was put there
 * @param rendered when the first page said that it is really on the glass
 * @param finished the sound has ended, or will not come
 */
record OnPlate(
        Announcement announcement, Duration since, @Nullable Duration rendered, boolean finished) {
    /** A call stays the latest for at least this long, counted from when it could be seen. */
    static final Duration LATEST_FOR = Duration.ofSeconds(8);

    /** Somebody who walks slowly finds their call still there when they look up again. */
    static final Duration UNHURRIED_FOR = LATEST_FOR.multipliedBy(2);

    /** The longest announcement waited for; two languages take about ten seconds. */
    static final Duration SPEECH_PATIENCE = Duration.ofSeconds(25);

    /**
     * A page that never confirms (a dead browser the host has not noticed) holds nobody up longer.
     */
    static final Duration RENDER_PATIENCE = Duration.ofSeconds(20);

    CallId id() {
        return announcement.id();
    }

    boolean mayGo(Duration now, boolean audible) {
        if (rendered == null) {
            return now.compareTo(since.plus(RENDER_PATIENCE)) >= 0;
        }
        boolean seen = now.compareTo(rendered.plus(stays())) >= 0;
        boolean heard = finished || !audible || now.compareTo(since.plus(SPEECH_PATIENCE)) >= 0;
        return seen && heard;
    }

    private Duration stays() {
        return announcement.isUnhurried() ? UNHURRIED_FOR : LATEST_FOR;
    }

    OnPlate renderedAt(Duration now) {
        return new OnPlate(announcement, since, now, finished);
    }

    OnPlate soundEnded() {
        return new OnPlate(announcement, since, rendered, true);
    }
}
