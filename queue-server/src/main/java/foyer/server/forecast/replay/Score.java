package foyer.server.forecast.replay;

/** How good one estimator was. Not thread-safe. */
final class Score {
    private static final double CLOSE = 60;

    private long count;
    private double squared;
    private double absolute;
    private double off;
    private long close;

    void add(double said, double happened) {
        double error = said - happened;
        count++;
        squared += error * error;
        absolute += Math.abs(error);
        off += error;
        close += Math.abs(error) <= CLOSE ? 1 : 0;
    }

    long count() {
        return count;
    }

    double rootMeanSquaredError() {
        return Math.sqrt(squared / count);
    }

    double meanAbsoluteError() {
        return absolute / count;
    }

    /** Above 0: it says too much. */
    double bias() {
        return off / count;
    }

    double closeShare() {
        return (double) close / count;
    }
}
