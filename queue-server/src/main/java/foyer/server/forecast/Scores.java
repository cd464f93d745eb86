package foyer.server.forecast;

import java.util.Arrays;

/** The latest scores and where their quantiles lie. Not thread-safe. */
final class Scores {
    private final double[] ring;
    private long added;
    private double[] sorted = {};
    private long sortedAt;

    Scores(int most) {
        ring = new double[most];
    }

    void add(double score) {
        ring[(int) (added % ring.length)] = score;
        added++;
    }

    int count() {
        return (int) Math.min(added, ring.length);
    }

    /**
     * A bound that the next score is below with that share, if it comes from where these came from:
     * the ⌈(n+1)·share⌉th of n (Vovk, Gammerman and Shafer 2005; Lei et al., JASA 2018).
     */
    double quantile(double share) {
        if (sortedAt == 0 || added > sortedAt + count() / 40) {
            sorted = Arrays.copyOf(ring, count());
            Arrays.sort(sorted);
            sortedAt = added;
        }
        double place = (sorted.length + 1) * share - 1;
        double within = Math.clamp(place, 0, sorted.length - 1.0);
        int low = (int) within;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (within - low) * (sorted[high] - sorted[low]);
    }
}
