package foyer.server.forecast.learning;

/**
 * How long a counter stays empty when nobody has said when somebody is to be there: the time empty
 * over the times somebody came, as of an exponential time that often has no end seen. Not
 * thread-safe.
 */
public final class Absence {
    private static final double PRIOR_SECONDS = 3600;
    private static final double KEPT_PER_DAY = 0.985;

    private double empty;
    private double ended;

    void add(double seconds, boolean cameBack) {
        empty += Math.max(0, seconds);
        ended += cameBack ? 1 : 0;
    }

    void closeDay() {
        empty *= KEPT_PER_DAY;
        ended *= KEPT_PER_DAY;
    }

    public double mean() {
        return (empty + PRIOR_SECONDS) / (ended + 1);
    }
}
