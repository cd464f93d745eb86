package foyer.server.forecast.learning;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.server.forecast.Lots;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TreesTest {
    private static final int CASES = 4_000;

    private final Lots lots = new Lots(3);
    private final double[][] seen = new double[CASES][];
    private final double[] happened = new double[CASES];

    TreesTest() {
        for (int i = 0; i < CASES; i++) {
            seen[i] = new double[] {lots.unit(), lots.unit(), 5};
            happened[i] = truth(seen[i]) + 20 * lots.normal();
        }
    }

    /** A jump where both are high: no sum of single effects. */
    private static double truth(double[] seen) {
        return seen[0] > 0.5 && seen[1] > 0.3 ? 200 : 50;
    }

    @Test
    void aMeanIsLearnedWhereTheFirstGuessWasWrong() {
        var trees = Trees.grow(seen, new double[CASES], happened, new Aim.Mean(), lots);
        assertThat(trees.correction(new double[] {0.9, 0.9, 5})).isBetween(185.0, 215.0);
        assertThat(trees.correction(new double[] {0.9, 0.1, 5})).isBetween(40.0, 60.0);
    }

    @Test
    void aTenthLiesBelowAnEstimateOfTheTenth() {
        var trees = Trees.grow(seen, new double[CASES], happened, new Aim.Quantile(0.1), lots);
        int below = 0;
        for (int i = 0; i < CASES; i++) {
            below += happened[i] < trees.correction(seen[i]) ? 1 : 0;
        }
        assertThat(below / (double) CASES).isBetween(0.07, 0.13);
    }

    @Test
    void tooFewCasesToSplitGiveOneAnswerForAll() {
        var few = Arrays.copyOf(seen, 5);
        var trees =
                Trees.grow(few, new double[5], Arrays.copyOf(happened, 5), new Aim.Mean(), lots);
        assertThat(trees.correction(few[0])).isEqualTo(trees.correction(few[4]));
    }
}
