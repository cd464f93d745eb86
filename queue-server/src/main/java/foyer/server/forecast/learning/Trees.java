package foyer.server.forecast.learning;

import foyer.server.forecast.Lots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is left to know after a first guess, learned from what was seen when it was made: gradient
 * boosted regression trees (Friedman, Greedy Function Approximation, Annals of Statistics 2001) for
 * a mean or for a quantile. Immutable once grown.
 */
public final class Trees {
    private static final int ROUNDS = 80;
    private static final double RATE = 0.08;
    private static final double SAMPLED = 0.6;

    private final Bins bins;
    private final List<Tree> trees;

    private Trees(Bins bins, List<Tree> trees) {
        this.bins = bins;
        this.trees = trees;
    }

    /**
     * @param seen one row for each case
     * @param guesses the first guess of each
     * @param happened what it turned out to be
     */
    public static Trees grow(
            double[][] seen, double[] guesses, double[] happened, Aim aim, Lots lots) {
        var bins = Bins.of(seen);
        var rows = bins.places(seen);
        double[] now = guesses.clone();
        double[] pull = new double[now.length];
        var trees = new ArrayList<Tree>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < now.length; i++) {
                pull[i] = aim.pull(happened[i] - now[i]);
            }
            var tree = Tree.grow(rows, pull, sample(lots, now.length));
            tree.settle(rows, happened, now, aim);
            for (int i = 0; i < now.length; i++) {
                now[i] += RATE * tree.value(rows[i]);
            }
            trees.add(tree);
        }
        return new Trees(bins, trees);
    }

    private static int[] sample(Lots lots, int size) {
        int[] sample = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (lots.chance(SAMPLED)) {
                sample[count++] = i;
            }
        }
        return Arrays.copyOf(sample, count);
    }

    /** What is to be added to a guess made when this was seen. */
    public double correction(double[] seen) {
        byte[] row = bins.places(seen);
        double sum = 0;
        for (var tree : trees) {
            sum += RATE * tree.value(row);
        }
        return sum;
    }
}
