package foyer.server.forecast;

/**
 * Somebody who waits.
 *
 * @param number counted in the order of issue; unique among those waiting
 * @param arrivedAt when they came: at the same promise the earlier goes first
 * @param since when this wait began; later than the arrival when they were served before or came
 *     back later
 * @param readyAt not called before
 */
public record Waiting(
        int number,
        int service,
        double arrivedAt,
        double promisedAt,
        double since,
        Takers takers,
        double readyAt) {
    /** When somebody may be called who did not ask for time. */
    public static final double AT_ANY_TIME = Double.NEGATIVE_INFINITY;

    public Waiting(
            int number,
            int service,
            double arrivedAt,
            double promisedAt,
            double since,
            Takers takers) {
        this(number, service, arrivedAt, promisedAt, since, takers, AT_ANY_TIME);
    }

    /** In their first wait. */
    public Waiting(int number, int service, double arrivedAt, double promisedAt, Takers takers) {
        this(number, service, arrivedAt, promisedAt, arrivedAt, takers);
    }

    public Waiting(int number, int service, double arrivedAt, double promisedAt) {
        this(number, service, arrivedAt, promisedAt, Takers.ANY);
    }
}
