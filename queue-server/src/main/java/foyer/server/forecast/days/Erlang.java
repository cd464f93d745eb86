package foyer.server.forecast.days;

/**
 * Queues that have formulas, to check the play against. Erlang-C: everybody waits as long as it
 * takes. Erlang-A (Palm 1946; Garnett, Mandelbaum and Reiman, M&SOM 2002): patience is exponential.
 *
 * @param waits share of customers who wait at all
 * @param meanWait of all customers, in seconds
 * @param gaveUp share of customers
 */
public record Erlang(double waits, double meanWait, double gaveUp) {
    private static final int ENOUGH_STATES = 5_000;

    /**
     * @param arrivals a second
     * @param service mean seconds
     */
    public static Erlang c(double arrivals, double service, int counters) {
        double load = arrivals * service;
        double blocked = 1;
        for (int n = 1; n <= counters; n++) {
            blocked = load * blocked / (n + load * blocked);
        }
        double waits = counters * blocked / (counters - load * (1 - blocked));
        return new Erlang(waits, waits * service / (counters - load), 0);
    }

    /**
     * @param patience mean seconds
     */
    public static Erlang a(double arrivals, double service, int counters, double patience) {
        double weight = 1;
        double all = 1;
        double waits = 0;
        double waiting = 0;
        for (int n = 1; n < ENOUGH_STATES; n++) {
            int queued = Math.max(0, n - counters);
            weight *= arrivals / (Math.min(n, counters) / service + queued / patience);
            all += weight;
            waits += n >= counters ? weight : 0;
            waiting += weight * queued;
        }
        double meanWait = waiting / all / arrivals;
        return new Erlang(waits / all, meanWait, meanWait / patience);
    }
}
