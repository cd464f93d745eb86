package foyer.contract.words;

import java.time.LocalTime;

/**
 * The same hours of every day, also over midnight.
 *
 * @param until the first moment that is no longer part of it; midnight ends the day
 */
public record Daily(LocalTime from, LocalTime until) {
    public Daily {
        if (from != null && from.equals(until)) {
            throw new IllegalArgumentException(
                    "hours from " + from + " until " + until + " have no length");
        }
    }

    public boolean contains(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(until);
        return from.isBefore(until) ? begun && !over : begun || !over;
    }
}
