package foyer.server.forecast.learning;

import foyer.server.forecast.Lots;

/**
 * How much slower a service is today, on the log scale, from what it took today so far. Beforehand
 * most days are taken to be nearly alike and every tenth to be quite different: a mixture of two
 * normal priors, whose posterior is again a mixture of two (Berger, Statistical Decision Theory,
 * 1985, 4.7).
 */
record Today(double odd, double mean, double deviation, double oddMean, double oddDeviation) {
    private static final double ALIKE = 0.08 * 0.08;
    private static final double DIFFERENT = 0.4 * 0.4;
    private static final double SHARE_DIFFERENT = 0.1;

    /**
     * @param mean of the log residuals so far today
     * @param count how many they are
     * @param within their variance
     */
    static Today of(double mean, double count, double within) {
        if (count <= 0) {
            return new Today(SHARE_DIFFERENT, 0, Math.sqrt(ALIKE), 0, Math.sqrt(DIFFERENT));
        }
        double noise = within / count;
        double alike = (1 - SHARE_DIFFERENT) * Normal.density(mean, 0, ALIKE + noise);
        double different = SHARE_DIFFERENT * Normal.density(mean, 0, DIFFERENT + noise);
        return new Today(
                different / (alike + different),
                mean * ALIKE / (ALIKE + noise),
                Math.sqrt(ALIKE * noise / (ALIKE + noise)),
                mean * DIFFERENT / (DIFFERENT + noise),
                Math.sqrt(DIFFERENT * noise / (DIFFERENT + noise)));
    }

    double draw(Lots lots) {
        return lots.chance(odd)
                ? oddMean + oddDeviation * lots.normal()
                : mean + deviation * lots.normal();
    }

    double middle() {
        return odd * oddMean + (1 - odd) * mean;
    }
}
