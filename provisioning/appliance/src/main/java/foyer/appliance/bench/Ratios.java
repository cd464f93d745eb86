package foyer.appliance.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is left of a run: ours ÷ baseline of each round nobody disturbed.
 *
 * @param kept the ratios, in ascending order
 * @param dropped those of disturbed rounds
 */
record Ratios(List<Double> kept, List<Double> dropped) {
    Ratios {
        kept = sorted(kept);
        dropped = sorted(dropped);
    }

    private static List<Double> sorted(List<Double> ratios) {
        if (ratios.stream().anyMatch(ratio -> !Double.isFinite(ratio) || ratio < 0)) {
            throw new IllegalArgumentException("a ratio is not a finite number: " + ratios);
        }
        return ratios.stream().sorted().toList();
    }

    int total() {
        return kept.size() + dropped.size();
    }

    /** Under half kept: the machine was too busy to say anything. */
    boolean isVoid() {
        return kept.isEmpty() || kept.size() * 2 < total();
    }

    double median() {
        return quantile(kept, 0.5);
    }

    /** Between the two nearest ratios in proportion, so that few rounds do not make steps. */
    static double quantile(List<Double> ascending, double share) {
        if (ascending.isEmpty()) {
            throw new IllegalStateException("no round was kept");
        }
        double place = share * (ascending.size() - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, ascending.size() - 1);
        return ascending.get(below)
                + (place - below) * (ascending.get(above) - ascending.get(below));
    }

    /** The dropped rounds alone: a hint while the machine is busy, never a figure. */
    Optional<String> hintOfDropped() {
        return dropped.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        dropped.size()
                                + " disturbed rounds, not counted, had a median of "
                                + text(quantile(dropped, 0.5)));
    }

    /** {@code name ratio p10 p90 kept/total baseline}, tab-separated. */
    String line(String name, String baseline) {
        var count = kept.size() + "/" + total();
        if (isVoid()) {
            return String.join("\t", name, "void", "void", "void", count, baseline);
        }
        return String.join(
                "\t",
                name,
                text(median()),
                text(quantile(kept, 0.1)),
                text(quantile(kept, 0.9)),
                count,
                baseline);
    }

    private static String text(double ratio) {
        return String.format(Locale.ROOT, ratio < 0.1 ? "%.4f" : "%.2f", ratio);
    }
}
