package foyer.server.sites;

import java.time.Duration;

/**
 * When a service stops giving tickets so that its queue ends with its hours.
 *
 * @param beforeClosing no ticket in the last of its hours
 * @param servedByClosing no ticket either for whom, with those ahead, would be served past closing
 */
public record LastTicket(Duration beforeClosing, boolean servedByClosing) {
    public static final Duration LONGEST = Duration.ofHours(8);

    /** Tickets until the doors close. */
    public static final LastTicket AT_CLOSING = new LastTicket(Duration.ZERO, false);

    public LastTicket {
        Bounded.duration("time before closing", beforeClosing, LONGEST);
    }
}
