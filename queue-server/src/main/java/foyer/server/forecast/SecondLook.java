package foyer.server.forecast;

import foyer.server.forecast.learning.Aim;
import foyer.server.forecast.learning.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Learns from its own record what the play cannot know, such as counters that open when the hall is
 * full and rules nobody wrote down: what was seen when a forecast was made, what was played and
 * what happened. Grown anew from time to time, from the latest cases alone. Not thread-safe.
 */
final class SecondLook {
    private static final int ENOUGH = 1_500;
    private static final int MOST = 30_000;
    private static final double GROWN_ANEW_AT = 1.1;

    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    private record Case(double[] seen, Outlook raw, double happened) {}

    private record Grown(Trees low, Trees middle, Trees high, Trees mean) {}

    private final List<Case> cases = new ArrayList<>();
    private final Lots lots;
    private @Nullable Grown grown;
    private long added;
    private long grownAt;

    SecondLook(Lots lots) {
        this.lots = lots;
    }

    void add(double[] seen, Outlook raw, double happened) {
        var one = new Case(seen, raw, happened);
        if (cases.size() < MOST) {
            cases.add(one);
        } else {
            cases.set((int) (added % MOST), one);
        }
        added++;
    }

    void closeDay() {
        if (added >= ENOUGH && (added > grownAt * GROWN_ANEW_AT || added - grownAt > MOST / 10)) {
            grown =
                    new Grown(
                            grow(new Aim.Quantile(0.1), Outlook::low),
                            grow(new Aim.Quantile(0.5), Outlook::middle),
                            grow(new Aim.Quantile(0.9), Outlook::high),
                            grow(new Aim.Mean(), Outlook::mean));
            grownAt = added;
        }
    }

    private Trees grow(Aim aim, ToDoubleFunction<Outlook> guess) {
        return Trees.grow(
                cases.stream().map(Case::seen).toArray(double[][]::new),
                cases.stream().map(Case::raw).mapToDouble(guess).toArray(),
                cases.stream().mapToDouble(Case::happened).toArray(),
                aim,
                lots);
    }

    Outlook look(double[] seen, Outlook raw) {
        if (grown == null) {
            return raw;
        }
        double middle = Math.max(0, raw.middle() + grown.middle().correction(seen));
        double low = Math.max(0, raw.low() + grown.low().correction(seen));
        double high = raw.high() + grown.high().correction(seen);
        return new Outlook(
                raw.ahead(),
                Math.min(low, middle),
                middle,
                Math.max(high, middle),
                Math.max(0, raw.mean() + grown.mean().correction(seen)));
    }
}
