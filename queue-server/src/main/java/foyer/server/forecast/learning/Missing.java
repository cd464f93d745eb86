package foyer.server.forecast.learning;

/**
 * The share of those called who do not come: the long run, and the latest calls, which show a wave.
 * A beta prior from all earlier calls with the latest ones, fading, as its evidence. Not
 * thread-safe.
 */
public final class Missing {
    private static final double KEPT_PER_CALL = 0.97;
    private static final double KEPT_PER_DAY = 0.985;
    private static final double WORTH = 12;

    private final Tally all = new Tally();
    private final Tally latest = new Tally();

    void add(boolean missed) {
        double value = missed ? 1 : 0;
        all.add(value);
        latest.fade(KEPT_PER_CALL);
        latest.add(value);
    }

    void closeDay() {
        all.fade(KEPT_PER_DAY);
        latest.clear();
    }

    public double share() {
        return latest.shrunk(all.shrunk(0.03, 30), WORTH);
    }
}
