package foyer.server.forecast;

import java.util.Set;

/**
 * What the forecast hears of a queue, in the order it happened. Customers are known by a number
 * that is unique within the day, services and counters by their index in the {@link HallPlan}.
 */
public sealed interface Happening {
    /** Seconds of the day. */
    double at();

    /**
     * @param counters the only ones that may call; empty: any that takes the service
     */
    record Arrived(
            double at,
            int customer,
            int service,
            double arrivedAt,
            double promisedAt,
            Set<Integer> counters)
            implements Happening {
        public Arrived {
            counters = Set.copyOf(counters);
        }

        public Arrived(double at, int customer, int service, double promisedAt) {
            this(at, customer, service, at, promisedAt, Set.of());
        }
    }

    record Called(double at, int customer, int counter) implements Happening {}

    record Started(double at, int customer) implements Happening {}

    record Finished(double at, int customer) implements Happening {}

    /** Called, but nobody came. */
    record Missed(double at, int customer) implements Happening {}

    /** Left while waiting, or was cancelled. */
    record GaveUp(double at, int customer) implements Happening {}

    /** Somebody is at the counter from now on. */
    record Manned(double at, int counter) implements Happening {}

    record Left(double at, int counter) implements Happening {}
}
