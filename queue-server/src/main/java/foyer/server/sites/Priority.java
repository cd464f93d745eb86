package foyer.server.sites;

import foyer.contract.words.Texts;
import java.time.Duration;

/**
 * A reason for which a floorwalker may put a visitor forward.
 *
 * @param sooner how much earlier they are promised to be called
 */
public record Priority(String id, Texts name, Duration sooner) {
    public static final int MOST = 20;

    public Priority {
        Ids.require("priority", id);
        Bounded.duration("sooner of " + id, sooner, Service.LONGEST_STANDARD);
    }
}
