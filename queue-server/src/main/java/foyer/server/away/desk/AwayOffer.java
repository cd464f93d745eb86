package foyer.server.away.desk;

import foyer.server.away.NumberPlan;
import foyer.server.away.Way;
import java.util.Set;

/**
 * What customers can leave.
 *
 * @param ways that are set up; none: nothing is offered
 */
public record AwayOffer(Set<Way> ways, NumberPlan plan) {
    public AwayOffer {
        ways = Set.copyOf(ways);
    }
}
