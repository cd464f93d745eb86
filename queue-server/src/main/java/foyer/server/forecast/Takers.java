package foyer.server.forecast;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which counters may call somebody, of those that take the service.
 *
 * @param only indexes of the ones that may; null: any
 * @param othersWhenDue any other may once the promise is due: better served there than never
 * @param meant the ones it waits for, which need not be asked for help to call
 */
public record Takers(@Nullable Set<Integer> only, boolean othersWhenDue, Set<Integer> meant) {
    public static final Takers ANY = new Takers(null, false, Set.of());

    public Takers {
        only = only == null ? null : Set.copyOf(only);
        meant = Set.copyOf(meant);
    }

    public static Takers only(Set<Integer> counters) {
        return new Takers(counters, false, Set.of());
    }

    boolean include(int counter) {
        return only == null || only.contains(counter) || meant.contains(counter);
    }
}
