package foyer.server.away.desk;

import foyer.server.away.NumberPlan;
import foyer.server.away.Way;
import java.util.Set;

/**
 * What customers can leave.
 *
 * @param ways that are set up; none: nothing is offered
 * @param mostFollowers of one site
 */
public record AwayOffer(Set<Way> ways, NumberPlan plan, int mostFollowers) {
    /** As many as take a ticket on the busiest day. */
    public static final int MOST_FOLLOWERS = 2_000;

    public AwayOffer(Set<Way> ways, NumberPlan plan) {
        this(ways, plan, MOST_FOLLOWERS);
    }

    public AwayOffer {
        ways = Set.copyOf(ways);
    }
}
