package foyer.server.sites.hours;

import java.time.Instant;

/**
 * Time in which something is open.
 *
 * @param until the first moment that is closed; {@link Instant#MAX}: it never closes
 */
public record Window(Instant from, Instant until) {
    public Window {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a window from " + from + " ends at " + until);
        }
    }

    public boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** Both as one, when nothing lies between them. */
    Window joined(Window next) {
        return new Window(from, until.isAfter(next.until) ? until : next.until);
    }
}
