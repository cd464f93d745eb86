package foyer.server.sites;

import foyer.contract.words.Texts;
import foyer.contract.words.WebAddress;
import java.util.List;

/**
 * A service that can be had without coming.
 *
 * @param title what is done there
 * @param steps how, one after the other, short enough for a slip of paper
 */
public record Online(WebAddress address, Texts title, List<Texts> steps) {
    public static final int MOST_STEPS = 8;

    /** Two lines of a button; a step: three of the slip. */
    public static final int LONGEST_TITLE = 60;

    public static final int LONGEST_STEP = 120;

    public Online {
        steps = List.copyOf(steps);
        Bounded.number("number of steps", steps.size(), 0, MOST_STEPS);
    }
}
