package foyer.server.forecast.learning;

import foyer.server.forecast.Lots;

/**
 * When customers give up. Only those who left show their patience, the others that it was longer:
 * the hazard of each stretch of waiting is those who left in it over the time spent in it, the
 * piecewise exponential likelihood's maximum (Friedman, Annals of Statistics 1982), shrunk towards
 * the hazard of all stretches. Not thread-safe.
 */
public final class Patience {
    private static final double[] FROM = {
        0, 60, 180, 300, 600, 900, 1200, 1800, 2700, 3600, 5400, 9000
    };
    private static final double WORTH = 3;
    private static final double PRIOR_SECONDS = 4 * 3600;
    private static final double PRIOR_LEFT = 0.5;
    private static final double KEPT_PER_DAY = 0.985;

    private final double[] spent = new double[FROM.length];
    private final double[] left = new double[FROM.length];
    private final double[] hazard = new double[FROM.length];

    Patience() {
        learn();
    }

    void add(double waited, boolean gaveUp) {
        for (int i = 0; i < FROM.length && waited > FROM[i]; i++) {
            spent[i] += Math.min(waited, to(i)) - FROM[i];
        }
        if (gaveUp) {
            left[stretch(waited)]++;
        }
    }

    void closeDay() {
        for (int i = 0; i < FROM.length; i++) {
            spent[i] *= KEPT_PER_DAY;
            left[i] *= KEPT_PER_DAY;
        }
        learn();
    }

    private void learn() {
        double all = rate();
        for (int i = 0; i < FROM.length; i++) {
            hazard[i] = (left[i] + WORTH) / (spent[i] + WORTH / all);
        }
    }

    /** Departures a second of waiting, over all stretches. */
    public double rate() {
        double seconds = PRIOR_SECONDS;
        double leavers = PRIOR_LEFT;
        for (int i = 0; i < FROM.length; i++) {
            seconds += spent[i];
            leavers += left[i];
        }
        return leavers / seconds;
    }

    /** How long somebody stays who has waited that long already, in all. */
    public double draw(Lots lots, double waited) {
        double budget = lots.exponential(1);
        double at = Math.max(0, waited);
        for (int i = stretch(at); ; i++) {
            double cost = (to(i) - at) * hazard[i];
            if (budget <= cost) {
                return at + budget / hazard[i];
            }
            budget -= cost;
            at = to(i);
        }
    }

    private static int stretch(double waited) {
        int i = 0;
        while (i + 1 < FROM.length && waited >= FROM[i + 1]) {
            i++;
        }
        return i;
    }

    private static double to(int stretch) {
        return stretch + 1 < FROM.length ? FROM[stretch + 1] : Double.POSITIVE_INFINITY;
    }
}
