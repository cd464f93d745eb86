package foyer.server.forecast.learning;

/** The standard normal distribution. */
final class Normal {
    private Normal() {}

    /** Its quantile, within 0.00045: Abramowitz and Stegun, 26.2.23. */
    static double quantile(double share) {
        if (share > 0.5) {
            return -quantile(1 - share);
        }
        double t = Math.sqrt(-2 * Math.log(share));
        double top = 2.515517 + t * (0.802853 + t * 0.010328);
        double bottom = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
        return top / bottom - t;
    }

    /** Not divided by the root of 2π, which cancels where it is used. */
    static double density(double value, double mean, double variance) {
        double off = value - mean;
        return Math.exp(-off * off / (2 * variance)) / Math.sqrt(variance);
    }
}
