package foyer.server.forecast.replay;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How much earlier one kind of customer is called than another that came with it: nobody wrote the
 * other system's rule down, but every call shows a bit of it. Whoever of kind a is called while
 * somebody of kind b waits has a head start of at least the difference of their arrivals, if the
 * rule is one of arrival plus something. Of all head starts the one is taken that most of the
 * latest calls agree with. Not thread-safe.
 */
final class HeadStarts {
    /** Where every kind stands before anything is known, so that none gets below zero. */
    static final double MIDDLE = 4 * 3600;

    private static final int REMEMBERED = 400;
    private static final double[] TRIED = {
        0, 15, -15, 30, -30, 45, -45, 60, -60, 90, -90, 120, -120, 180, -180, 300, -300, 600, -600,
        1200, -1200, 2400, -2400, 3600, -3600, 14_000, -14_000
    };

    /** What calls say about one kind against all the others. */
    private static final class Bounds {
        private final double[] atMost = new double[REMEMBERED];
        private final double[] atLeast = new double[REMEMBERED];
        private int mosts;
        private int leasts;

        Bounds() {
            Arrays.fill(atMost, Double.NaN);
            Arrays.fill(atLeast, Double.NaN);
        }

        int agreeing(double delay) {
            int count = 0;
            for (int i = 0; i < REMEMBERED; i++) {
                count += delay <= atMost[i] ? 1 : 0;
                count += delay >= atLeast[i] ? 1 : 0;
            }
            return count;
        }
    }

    private final Map<Integer, Bounds> bounds = new HashMap<>();
    private final Map<Integer, Double> delays = new HashMap<>();

    /**
     * Somebody of a kind was called while somebody of another kind, who could have been, waited.
     */
    void called(int kind, double arrivedAt, int otherKind, double otherArrivedAt) {
        // arrival + delay ≤ other arrival + other delay; each kind is fitted against the others.
        var one = bounds.computeIfAbsent(kind, key -> new Bounds());
        one.atMost[one.mosts++ % REMEMBERED] = otherArrivedAt - arrivedAt + of(otherKind) - MIDDLE;
        var other = bounds.computeIfAbsent(otherKind, key -> new Bounds());
        other.atLeast[other.leasts++ % REMEMBERED] = arrivedAt - otherArrivedAt + of(kind) - MIDDLE;
    }

    /** Learns from the calls so far. The most frequent kind stays where it is. */
    void closeDay() {
        int base = 0;
        int most = -1;
        for (var one : bounds.entrySet()) {
            int seen = one.getValue().mosts + one.getValue().leasts;
            if (seen > most) {
                most = seen;
                base = one.getKey();
            }
        }
        for (var one : bounds.entrySet()) {
            if (one.getKey() != base) {
                delays.put(one.getKey(), best(one.getValue()));
            }
        }
    }

    private static double best(Bounds bounds) {
        double best = 0;
        int most = bounds.agreeing(0);
        for (double tried : TRIED) {
            int agreeing = bounds.agreeing(tried);
            if (agreeing > most) {
                most = agreeing;
                best = tried;
            }
        }
        return best;
    }

    /** What is added to the arrival. */
    double of(int kind) {
        return MIDDLE + delays.getOrDefault(kind, 0.0);
    }
}
