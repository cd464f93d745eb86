package foyer.server.forecast.learning;

import foyer.server.forecast.Lots;
import java.util.Arrays;

/**
 * How values lie around their middle, as factors of it: a table of quantiles with straight lines
 * between. Immutable.
 */
public final class Spread {
    private static final int STEPS = 64;

    private final double[] factors;

    private Spread(double[] factors) {
        this.factors = factors;
    }

    /**
     * @param residuals on the log scale, any order
     * @param count how many of them to use
     * @param sigma of the log-normal that stands in for a thin history
     * @param worth of how many values it is worth
     */
    static Spread of(double[] residuals, int count, double sigma, int worth) {
        double[] all = Arrays.copyOf(residuals, count + worth);
        for (int i = 0; i < worth; i++) {
            all[count + i] = sigma * Normal.quantile((i + 0.5) / worth);
        }
        Arrays.sort(all);
        double[] factors = new double[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            factors[i] = Math.exp(at(all, (double) i / STEPS));
        }
        return new Spread(factors);
    }

    private static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int low = (int) place;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
    }

    public double draw(Lots lots) {
        return at(factors, lots.unit());
    }

    public double mean() {
        double sum = -(factors[0] + factors[STEPS]) / 2;
        for (double factor : factors) {
            sum += factor;
        }
        return sum / STEPS;
    }

    /** What is still to come of a value that has reached {@code already}, as a factor too. */
    public double drawRemaining(Lots lots, double already) {
        double below = shareBelow(already);
        if (below >= 1) {
            // Longer than anything known: as long again as the long ones differ among themselves.
            return lots.exponential(factors[STEPS] - factors[STEPS * 3 / 4]);
        }
        return Math.max(0, at(factors, below + (1 - below) * lots.unit()) - already);
    }

    double shareBelow(double factor) {
        if (factor <= factors[0]) {
            return 0;
        }
        if (factor >= factors[STEPS]) {
            return 1;
        }
        int place = Arrays.binarySearch(factors, factor);
        int high = place >= 0 ? place : -place - 1;
        double width = factors[high] - factors[high - 1];
        double part = width == 0 ? 0 : (factor - factors[high - 1]) / width;
        return (high - 1 + part) / STEPS;
    }
}
