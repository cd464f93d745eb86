package foyer.server.forecast.days;

import foyer.server.forecast.Accuracy;
import foyer.server.forecast.Outlook;
import foyer.server.forecast.baselines.Baseline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What came out for the forecast and for what it is compared with. Not thread-safe. */
public final class Verdict {
    private final Map<DayShape, Accuracy> byShape = new EnumMap<>(DayShape.class);
    private final Map<Baseline, Double> absolute = new EnumMap<>(Baseline.class);
    private final List<Double> waits = new ArrayList<>();
    private double oracleAbsolute;

    void add(
            DayShape shape,
            Outlook told,
            double oracle,
            Map<Baseline, Double> announced,
            double happened) {
        oracleAbsolute += Math.abs(oracle - happened);
        byShape.computeIfAbsent(shape, one -> new Accuracy()).add(told, happened);
        announced.forEach(
                (baseline, wait) ->
                        absolute.merge(baseline, Math.abs(wait - happened), Double::sum));
        waits.add(happened);
    }

    public void add(Verdict other) {
        other.byShape.forEach(
                (shape, accuracy) ->
                        byShape.computeIfAbsent(shape, one -> new Accuracy()).add(accuracy));
        other.absolute.forEach((one, sum) -> absolute.merge(one, sum, Double::sum));
        oracleAbsolute += other.oracleAbsolute;
        waits.addAll(other.waits);
    }

    public Map<DayShape, Accuracy> byShape() {
        return Collections.unmodifiableMap(byShape);
    }

    public Accuracy pooled() {
        var all = new Accuracy();
        byShape.values().forEach(all::add);
        return all;
    }

    public double meanAbsoluteErrorOf(Baseline baseline) {
        return absolute.getOrDefault(baseline, Double.NaN) / waits.size();
    }

    /** Of one that knows how long everybody there will take, and not who else will come. */
    public double meanAbsoluteErrorOfOracle() {
        return oracleAbsolute / waits.size();
    }

    /** From the wait a tenth is below to the one a tenth is above: what a range must beat. */
    public double unconditionalRange() {
        var sorted = waits.stream().sorted().toList();
        return sorted.get(sorted.size() * 9 / 10) - sorted.get(sorted.size() / 10);
    }
}
