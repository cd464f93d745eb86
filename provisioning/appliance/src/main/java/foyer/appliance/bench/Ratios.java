package foyer.appliance.bench;

import java.util.List;
import java.util.Locale;

/**
 * What is left of a run: ours ÷ baseline of each round nobody disturbed.
 *
 * @param kept the ratios, in ascending order
 * @param total rounds played
 */
record Ratios(List<Double> kept, int total) {
    Ratios {
        if (kept.size() > total) {
            throw new IllegalArgumentException(kept.size() + " kept of only " + total);
        }
        if (kept.stream().anyMatch(ratio -> !Double.isFinite(ratio) || ratio < 0)) {
            throw new IllegalArgumentException("a ratio is not a finite number: " + kept);
        }
        kept = kept.stream().sorted().toList();
    }

    /** Under half kept: the machine was too busy to say anything. */
    boolean isVoid() {
        return kept.isEmpty() || kept.size() * 2 < total;
    }

    double median() {
        return quantile(0.5);
    }

    /** Between the two nearest ratios in proportion, so that few rounds do not make steps. */
    double quantile(double share) {
        if (kept.isEmpty()) {
            throw new IllegalStateException("no round was kept");
        }
        double place = share * (kept.size() - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, kept.size() - 1);
        return kept.get(below) + (place - below) * (kept.get(above) - kept.get(below));
    }

    /** {@code name ratio p10 p90 kept/total baseline}, tab-separated. */
    String line(String name, String baseline) {
        var count = kept.size() + "/" + total;
        if (isVoid()) {
            return String.join("\t", name, "void", "void", "void", count, baseline);
        }
        return String.join(
                "\t",
                name,
                text(median()),
                text(quantile(0.1)),
                text(quantile(0.9)),
                count,
                baseline);
    }

    private static String text(double ratio) {
        return String.format(Locale.ROOT, ratio < 0.1 ? "%.4f" : "%.2f", ratio);
    }
}
