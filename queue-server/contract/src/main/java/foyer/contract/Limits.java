package foyer.contract;

import java.time.Duration;

/** The numbers both sides must agree on. */
public final class Limits {
    /** Version written into every message; others are refused by name. */
    public static final int VERSION = 1;

    /** Asks, answers, presence, health, confirmations. */
    public static final int MESSAGE_BYTES = 16 * 1024;

    /** Characters of one thing a visitor typed, such as a name. */
    public static final int TYPED = 200;

    /** Retained views of a site: offer and board. */
    public static final int VIEW_BYTES = 256 * 1024;

    /** Calls on a board. */
    public static final int BOARD_CALLS = 20;

    /** A display announces a call it has not seen only while it is younger than this. */
    public static final Duration ANNOUNCE_WITHIN = Duration.ofSeconds(60);

    public static final Duration BEAT_EVERY = Duration.ofSeconds(2);

    /** Without a beat for this long the link is dead, whatever TCP says. */
    public static final Duration LINK_SILENCE = Duration.ofSeconds(5);

    /** The kiosk gives a number of its own when the server has not answered by then. */
    public static final Duration ANSWER_PATIENCE = Duration.ofMillis(1500);

    /** A ticket whose kiosk has not said which number it gave becomes callable after this. */
    public static final Duration NUMBERED_WITHIN = Duration.ofSeconds(5);

    /** An intent without an answer is sent again after this. */
    public static final Duration RESEND_AFTER = Duration.ofSeconds(5);

    private Limits() {}
}
