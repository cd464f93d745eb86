package foyer.server.sites;

import java.time.Duration;

/**
 * From the call to the customer's coming.
 *
 * @param walk nobody is given up before that
 * @param recalls announcements after the first
 * @param missedByRule whoever has not come when both are used up is missed without a hand's doing
 */
public record CallPolicy(Duration walk, int recalls, boolean missedByRule) {
    public static final int MOST_RECALLS = 99;
    public static final Duration LONGEST_WALK = Duration.ofHours(1);

    /** Staff alone decide. */
    public static final CallPolicy USUAL = new CallPolicy(Duration.ZERO, MOST_RECALLS, false);

    public CallPolicy {
        Bounded.duration("walk", walk, LONGEST_WALK);
        Bounded.number("recalls", recalls, 0, MOST_RECALLS);
    }
}
