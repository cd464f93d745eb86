package foyer.server.sites;

import foyer.contract.words.CounterId;
import foyer.contract.words.Daily;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one display is for.
 *
 * @param counters it serves; none named: all
 * @param volume of chime and voice, in percent
 * @param quiet hours with another volume; null: none
 */
public record DisplayPlan(
        Layout layout, Set<CounterId> counters, int volume, @Nullable Quiet quiet) {
    public static final int FULL_VOLUME = 100;

    /** Calls to every counter, and how many wait for what. */
    public static final DisplayPlan USUAL =
            new DisplayPlan(Layout.CALLS_AND_WAITS, Set.of(), FULL_VOLUME, null);

    /** What is on the screen. */
    public enum Layout {
        CALLS,
        CALLS_AND_WAITS,
        CALLS_AND_MESSAGES,
        /** With films from a folder of the display's machine. */
        CALLS_AND_FILM,
        /** The sign of one counter, which calls nobody. */
        COUNTER
    }

    /** Hours with a volume of their own. */
    public record Quiet(Daily hours, int volume) {
        public Quiet {
            Bounded.number("quiet volume", volume, 0, FULL_VOLUME);
        }
    }

    public DisplayPlan {
        counters = Collections.unmodifiableSet(new TreeSet<>(counters));
        Bounded.number("volume", volume, 0, FULL_VOLUME);
        if (layout == Layout.COUNTER && counters.size() != 1) {
            throw new IllegalArgumentException(
                    "the sign of a counter names "
                            + counters.size()
                            + " counters, accepted is one");
        }
    }

    /** For those counters, too, where it has a zone and is not one counter's own. */
    DisplayPlan serving(List<CounterId> more) {
        if (counters.isEmpty() || layout == Layout.COUNTER) {
            return this;
        }
        var all = new TreeSet<>(counters);
        all.addAll(more);
        return new DisplayPlan(layout, all, volume, quiet);
    }

    /**
     * Whether somebody called to that counter is told here. A sign on the counter itself is not
     * seen from where people wait.
     */
    public boolean announces(CounterId counter) {
        return layout != Layout.COUNTER && (counters.isEmpty() || counters.contains(counter));
    }
}
