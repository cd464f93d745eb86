package foyer.server.sites;

import foyer.contract.words.Texts;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a visitor may need to be served as well as everybody.
 *
 * @param needs abilities of the counters that may call them; none: every counter
 * @param walk how much longer is waited for them after a call
 * @param sooner how much earlier than others they are promised to be called
 */
public record Adjustment(
        String id, Texts name, Set<Ability> needs, Duration walk, Duration sooner) {
    public static final int MOST = 20;
    public static final Duration LONGEST_WALK = Duration.ofMinutes(30);

    public Adjustment {
        Ids.require("adjustment", id);
        needs = Collections.unmodifiableSet(new TreeSet<>(needs));
        Bounded.duration("walk of " + id, walk, LONGEST_WALK);
        Bounded.duration("sooner of " + id, sooner, Service.LONGEST_STANDARD);
    }
}
