package foyer.kiosk.session;

import java.time.Duration;

/**
 * How long a session waits.
 *
 * @param idle without a touch until the warning
 * @param leave from the warning to the end
 * @param patience for the server's answer
 * @param glimpse a screen that would stand no longer is not shown
 * @param goodbye a page that only says goodbye stands so long
 */
public record Pace(
        Duration idle, Duration leave, Duration patience, Duration glimpse, Duration goodbye) {
    /** Shorter than anybody reads a word. */
    private static final Duration TOO_SHORT_TO_READ = Duration.ofMillis(80);

    private static final Duration LONG_ENOUGH_TO_READ = Duration.ofSeconds(8);

    /** Closer together than this, two touches are one finger. */
    public static final Duration ONE_FINGER = Duration.ofMillis(200);

    /** Fingers on a keyboard are quicker than that on no two keys. */
    public static final Duration ONE_KEY = Duration.ofMillis(40);

    /** The node's own storage answers long before, or is broken. */
    public static final Duration STUCK = Duration.ofSeconds(10);

    /** As it is for people. */
    public Pace(Duration idle, Duration leave, Duration patience) {
        this(idle, leave, patience, TOO_SHORT_TO_READ, LONG_ENOUGH_TO_READ);
    }
}
