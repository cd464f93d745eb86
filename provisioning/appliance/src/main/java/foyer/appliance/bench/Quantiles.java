package foyer.appliance.bench;

import java.util.Arrays;
import java.util.Locale;

/** Durations of single operations within one slice, in nanoseconds. Not thread-safe. */
final class Quantiles {
    private long[] nanos = new long[1024];
    private int count;

    void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = duration;
    }

    void addAll(Quantiles other) {
        for (int i = 0; i < other.count; i++) {
            add(other.nanos[i]);
        }
    }

    int count() {
        return count;
    }

    /** The smallest duration at least this share of all stay within. */
    long quantile(double share) {
        if (count == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.clamp((int) Math.ceil(share * count) - 1, 0, count - 1)];
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "p50 %.3f ms, p99 %.3f ms of %d",
                quantile(0.5) / 1e6,
                quantile(0.99) / 1e6,
                count);
    }
}
