package foyer.contract;

import foyer.contract.words.Texts;
import foyer.contract.words.WebAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else can be done about a service than wait here, and what people call it.
 *
 * @param online it can be done without coming; null: it cannot
 * @param later a place can be held; null: not now, or the site holds none
 * @param words what people call the service besides its name, in some of the languages, with commas
 *     between; null: nothing
 */
public record Ways(@Nullable Online online, @Nullable Later later, @Nullable Texts words) {
    public Ways {
        if (online == null && later == null && words == null) {
            throw new IllegalArgumentException("ways are empty, accepted is at least one of them");
        }
    }

    /**
     * @param title what is done there
     * @param steps how, for a slip of paper
     */
    public record Online(WebAddress address, Texts title, List<Texts> steps) {
        public static final int MAX_STEPS = 8;

        public Online {
            steps = Bounds.list("steps", steps, MAX_STEPS);
        }
    }

    /**
     * @param minutes from now on, to choose from
     * @param until the last time that can be chosen; null: the service does not close
     */
    public record Later(List<Integer> minutes, @Nullable Instant until) {
        public static final int MAX_CHOICES = 6;

        public Later {
            minutes = Bounds.list("minutes", minutes, MAX_CHOICES);
            minutes.forEach(one -> Bounds.notNegative("minutes", one));
        }
    }
}
