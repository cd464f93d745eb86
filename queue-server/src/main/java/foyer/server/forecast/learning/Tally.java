package foyer.server.forecast.learning;

/** A mean that older values fade out of. */
final class Tally {
    private double weight;
    private double sum;

    void add(double value) {
        weight++;
        sum += value;
    }

    void fade(double keep) {
        weight *= keep;
        sum *= keep;
    }

    void clear() {
        weight = 0;
        sum = 0;
    }

    double weight() {
        return weight;
    }

    double mean(double otherwise) {
        return weight == 0 ? otherwise : sum / weight;
    }

    /** As if {@code worth} values had been the prior mean: the posterior mean of normal values. */
    double shrunk(double prior, double worth) {
        return (sum + worth * prior) / (weight + worth);
    }
}
