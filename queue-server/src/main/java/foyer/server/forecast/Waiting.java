package foyer.server.forecast;

/**
 * Somebody who waits.
 *
 * @param number counted in the order of issue; unique among those waiting
 * @param arrivedAt when they came: at the same promise the earlier goes first
 * @param since when this wait began; later than the arrival when they were served before
 */
public record Waiting(
        int number, int service, double arrivedAt, double promisedAt, double since, Takers takers) {

    /** In their first wait. */
    public Waiting(int number, int service, double arrivedAt, double promisedAt, Takers takers) {
        this(number, service, arrivedAt, promisedAt, arrivedAt, takers);
    }

    public Waiting(int number, int service, double arrivedAt, double promisedAt) {
        this(number, service, arrivedAt, promisedAt, Takers.ANY);
    }
}
