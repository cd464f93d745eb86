package foyer.server.forecast.learning;

/**
 * How much groups differ beyond chance, by moments: with group means mᵢ of nᵢ values, variance σ²
 * within and M the mean of all, τ² = (Σ nᵢ(mᵢ−M)² − (k−1)σ²) ÷ (N − Σnᵢ²/N). One value of a group
 * is then worth as much against its parent as σ²/τ² values. See Morris, Parametric Empirical Bayes
 * Inference (JASA 1983); DerSimonian and Laird (Controlled Clinical Trials 1986).
 */
final class Between {
    private static final double LEAST_WORTH = 3;
    private static final double MOST_WORTH = 400;

    private double groups;
    private double values;
    private double squares;
    private double spread;

    void add(Tally group, double parentMean) {
        double n = group.weight();
        if (n <= 0) {
            return;
        }
        double off = group.mean(parentMean) - parentMean;
        groups++;
        values += n;
        squares += n * n;
        spread += n * off * off;
    }

    /** Of how many values a parent's mean is worth as much as one group's own. */
    double worth(double within) {
        double freedom = values == 0 ? 0 : values - squares / values;
        if (groups < 3 || freedom <= 0) {
            return 4 * LEAST_WORTH;
        }
        double between = (spread - (groups - 1) * within) / freedom;
        return between <= within / MOST_WORTH
                ? MOST_WORTH
                : Math.max(LEAST_WORTH, within / between);
    }
}
