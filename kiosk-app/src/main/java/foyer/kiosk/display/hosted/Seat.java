package foyer.kiosk.display.hosted;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which browser is a display. One at a time: a call that a second browser shows in a back office
 * would count as told to people who never saw it. Pure.
 *
 * @param sitting counts who sat there, so that one that has gone cannot speak for the next
 * @param browser whose it is, also for a while after its page has gone; null: nobody's
 * @param open its page is there
 * @param sign when it was last seen, or given to that browser, by {@code now} of the caller
 */
record Seat(long sitting, @Nullable String browser, boolean open, Duration sign) {
    /**
     * A page that is drawn says so every few seconds. After this long without, another browser may
     * take its place: the television was switched off, or loads for ever.
     */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    static final Seat EMPTY = new Seat(0, null, false, Duration.ZERO);

    /** Whether that browser may sit down without anybody's word. */
    boolean isFreeFor(String asking, Duration now) {
        // Its own page has gone: it is loaded anew, and nobody may slip in between.
        boolean comesBack = asking.equals(browser) && !open;
        return browser == null || comesBack || now.minus(sign).compareTo(PATIENCE) >= 0;
    }

    Seat taken(String by, Duration now) {
        return new Seat(sitting + 1, by, true, now);
    }

    /** Somebody at that browser has said that it is to be the display; its page is loaded anew. */
    Seat promised(String to, Duration now) {
        return new Seat(sitting + 1, to, false, now);
    }

    Seat seen(long who, Duration now) {
        return who == sitting && open ? new Seat(sitting, browser, true, now) : this;
    }

    Seat left(long who) {
        return who == sitting ? new Seat(sitting, browser, false, sign) : this;
    }
}
