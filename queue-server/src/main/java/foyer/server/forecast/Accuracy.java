package foyer.server.forecast;

/**
 * How good forecasts were: all of a day, or of many. The pinball loss of a quantile forecast q at
 * level α is max(α(y−q), (α−1)(y−q)) (Koenker and Bassett, Econometrica 1978), here the mean over
 * the low end, the middle and the high end. Not thread-safe.
 */
public final class Accuracy {
    private long count;
    private long held;
    private double absolute;
    private double squared;
    private double pinball;
    private double width;

    public void add(Outlook told, double happened) {
        count++;
        held += told.holds(happened) ? 1 : 0;
        absolute += Math.abs(happened - told.middle());
        squared += (happened - told.mean()) * (happened - told.mean());
        pinball +=
                (pinball(0.1, told.low(), happened)
                                + pinball(0.5, told.middle(), happened)
                                + pinball(0.9, told.high(), happened))
                        / 3;
        width += told.width();
    }

    public void add(Accuracy other) {
        count += other.count;
        held += other.held;
        absolute += other.absolute;
        squared += other.squared;
        pinball += other.pinball;
        width += other.width;
    }

    static double pinball(double level, double told, double happened) {
        double off = happened - told;
        return Math.max(level * off, (level - 1) * off);
    }

    public long count() {
        return count;
    }

    /** The share of those whose call came within the range they were told. */
    public double coverage() {
        return share((double) held);
    }

    public double meanAbsoluteError() {
        return share(absolute);
    }

    public double rootMeanSquaredError() {
        return Math.sqrt(share(squared));
    }

    public double pinballLoss() {
        return share(pinball);
    }

    public double meanWidth() {
        return share(width);
    }

    private double share(double sum) {
        return count == 0 ? Double.NaN : sum / count;
    }
}
