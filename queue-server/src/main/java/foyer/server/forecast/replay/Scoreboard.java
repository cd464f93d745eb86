package foyer.server.forecast.replay;

import foyer.server.forecast.baselines.Baseline;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;

/** The scores of all estimators over the same customers. Not thread-safe. */
final class Scoreboard {
    private final Map<String, Score> scores = new LinkedHashMap<>();
    private long held;
    private double width;

    void add(Said said, double happened) {
        add("foyer (mean)", said.outlook().mean(), happened);
        add("foyer (middle)", said.outlook().middle(), happened);
        for (var one : Baseline.values()) {
            add(name(one), said.announced().getOrDefault(one, 0.0), happened);
        }
        add("mean of last ten", said.meanOfTen(), happened);
        add("mean of all so far", said.meanOfAll(), happened);
        held += said.outlook().holds(happened) ? 1 : 0;
        width += said.outlook().width();
    }

    static String name(Baseline baseline) {
        return switch (baseline) {
            case USUAL -> "people ahead";
            case LES -> "LES";
            case HOL -> "HOL";
            case QL -> "QL";
            case QLM -> "QLm";
        };
    }

    private void add(String name, double said, double happened) {
        scores.computeIfAbsent(name, one -> new Score()).add(said, happened);
    }

    long count() {
        return scores.isEmpty() ? 0 : scores.values().iterator().next().count();
    }

    Score getScore(String name) {
        var score = scores.get(name);
        if (score == null) {
            throw new NoSuchElementException("no estimator is called " + name);
        }
        return score;
    }

    double coverage() {
        return (double) held / count();
    }

    String table() {
        var table = new StringBuilder();
        table.append(
                String.format(
                        Locale.ROOT,
                        "%-20s %9s %9s %9s %9s %9s%n",
                        "seconds",
                        "RMSE",
                        "MAE",
                        "bias",
                        "±60 s",
                        "range"));
        scores.forEach((name, score) -> table.append(row(name, score)));
        table.append(
                String.format(
                        Locale.ROOT,
                        "the 80 %% range held %.1f %% of %d; it is %.0f s wide on average%n",
                        100 * coverage(),
                        count(),
                        width / count()));
        return table.toString();
    }

    private String row(String name, Score score) {
        return String.format(
                Locale.ROOT,
                "%-20s %9.1f %9.1f %9.1f %8.1f%% %9s%n",
                name,
                score.rootMeanSquaredError(),
                score.meanAbsoluteError(),
                score.bias(),
                100 * score.closeShare(),
                name.startsWith("foyer")
                        ? String.format(Locale.ROOT, "%.1f%%", 100 * coverage())
                        : "-");
    }
}
