package foyer.server.forecast;

import java.util.Set;

/**
 * Somebody who waits.
 *
 * @param number counted in the order of issue; unique among those waiting
 * @param counters indexes of the only counters that may call them; empty: any that takes the
 *     service
 */
public record Waiting(
        int number, int service, double arrivedAt, double promisedAt, Set<Integer> counters) {
    public Waiting {
        counters = Set.copyOf(counters);
    }

    public Waiting(int number, int service, double arrivedAt, double promisedAt) {
        this(number, service, arrivedAt, promisedAt, Set.of());
    }
}
