package foyer.server.forecast.days;

/**
 * One customer with everything that only shows later.
 *
 * @param patience seconds of waiting after which they leave
 * @param comes to the counter when called
 */
public record Customer(
        int number,
        int service,
        double arrivedAt,
        double promisedAt,
        double patience,
        boolean comes,
        double walk,
        double serviceSeconds) {
    public Customer withPromise(double at) {
        return new Customer(number, service, arrivedAt, at, patience, comes, walk, serviceSeconds);
    }
}
