package foyer.server.forecast.learning;

import foyer.server.forecast.Lots;

/**
 * Short times that need no more than their latest values: walks, waits for nobody, pauses between
 * customers, how late advisors are. Not thread-safe.
 */
public final class Seconds {
    private static final int MOST = 200;

    private final Recent recent = new Recent(MOST);
    private final double prior;
    private final int worth;

    /**
     * @param prior what it is taken to be before anything is known
     * @param worth of how many values that is worth
     */
    Seconds(double prior, int worth) {
        this.prior = prior;
        this.worth = worth;
    }

    void add(double seconds) {
        recent.add(Math.max(0, seconds));
    }

    public double draw(Lots lots) {
        int index = lots.below(recent.count() + worth);
        return index < recent.count() ? recent.get(index) : prior;
    }

    public double mean() {
        double sum = prior * worth;
        for (int i = 0; i < recent.count(); i++) {
            sum += recent.get(i);
        }
        return sum / (recent.count() + worth);
    }
}
