package foyer.server.forecast.learning;

import java.util.Arrays;

/** What trees are grown for. */
public sealed interface Aim {
    /** In which direction, and how hard, a residual pulls. */
    double pull(double residual);

    /** What fits these residuals best; they may be reordered. */
    double best(double[] residuals);

    record Mean() implements Aim {
        @Override
        public double pull(double residual) {
            return residual;
        }

        @Override
        public double best(double[] residuals) {
            return Arrays.stream(residuals).average().orElse(0);
        }
    }

    /** The slope of the pinball loss (Koenker and Bassett, Econometrica 1978). */
    record Quantile(double share) implements Aim {
        @Override
        public double pull(double residual) {
            return residual > 0 ? share : share - 1;
        }

        @Override
        public double best(double[] residuals) {
            if (residuals.length == 0) {
                return 0;
            }
            Arrays.sort(residuals);
            return residuals[(int) Math.min(residuals.length - 1, residuals.length * share)];
        }
    }
}
