package foyer.server.forecast;

/**
 * What the forecast hears of a queue, in the order it happened. Customers are known by a number
 * that is unique within the day, services and counters by their index in the {@link HallPlan}.
 */
public sealed interface Happening {
    /** Seconds of the day. */
    double at();

    /** Waits from now on, or goes on waiting by another promise. */
    record Arrived(double at, Waiting one) implements Happening {
        public Arrived(double at, int customer, int service, double promisedAt) {
            this(at, new Waiting(customer, service, at, promisedAt));
        }

        public int customer() {
            return one.number();
        }

        public int service() {
            return one.service();
        }

        public double arrivedAt() {
            return one.arrivedAt();
        }

        public double promisedAt() {
            return one.promisedAt();
        }
    }

    record Called(double at, int customer, int counter) implements Happening {}

    record Started(double at, int customer) implements Happening {}

    record Finished(double at, int customer) implements Happening {}

    /** Called, but nobody came. */
    record Missed(double at, int customer) implements Happening {}

    /** Left while waiting, or was cancelled. */
    record GaveUp(double at, int customer) implements Happening {}

    /** Set aside, sent on or cleared away: not here any more, and nothing to learn from. */
    record Withdrawn(double at, int customer) implements Happening {}

    /** Somebody is at the counter from now on. */
    record Manned(double at, int counter) implements Happening {}

    record Left(double at, int counter) implements Happening {}
}
