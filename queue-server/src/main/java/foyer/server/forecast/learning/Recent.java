package foyer.server.forecast.learning;

import java.util.Arrays;

/** The latest values, so that a reception that has changed is soon known as it is. */
final class Recent {
    private final double[] values;
    private long added;

    Recent(int most) {
        values = new double[most];
    }

    void add(double value) {
        values[(int) (added % values.length)] = value;
        added++;
    }

    int count() {
        return (int) Math.min(added, values.length);
    }

    /** Changes whenever another value has come. */
    long version() {
        return added;
    }

    double[] values() {
        return Arrays.copyOf(values, count());
    }

    double get(int index) {
        return values[index];
    }
}
