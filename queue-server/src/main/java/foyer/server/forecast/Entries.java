package foyer.server.forecast;

import java.util.Arrays;

/**
 * Everybody in a play, as columns: a path plays a hundred thousand of them without making an
 * object. The order is the one of the ticketing rules: promise, then arrival, then issue.
 */
final class Entries {
    private int[] line;
    private double[] promisedAt;
    private double[] arrivedAt;
    private double[] since;
    private double[] readyAt;
    private int size;

    Entries(int capacity) {
        line = new int[capacity];
        promisedAt = new double[capacity];
        arrivedAt = new double[capacity];
        since = new double[capacity];
        readyAt = new double[capacity];
    }

    int add(int toLine, double promise, double arrival, double waitsSince) {
        if (size == line.length) {
            grow(Math.max(16, size * 2));
        }
        line[size] = toLine;
        promisedAt[size] = promise;
        arrivedAt[size] = arrival;
        since[size] = waitsSince;
        readyAt[size] = Waiting.AT_ANY_TIME;
        return size++;
    }

    private void grow(int capacity) {
        line = Arrays.copyOf(line, capacity);
        promisedAt = Arrays.copyOf(promisedAt, capacity);
        arrivedAt = Arrays.copyOf(arrivedAt, capacity);
        since = Arrays.copyOf(since, capacity);
        readyAt = Arrays.copyOf(readyAt, capacity);
    }

    /** Not there before. */
    void hold(int entry, double until) {
        readyAt[entry] = until;
    }

    boolean isHeld(int entry) {
        return readyAt[entry] != Waiting.AT_ANY_TIME;
    }

    double readyAt(int entry) {
        return readyAt[entry];
    }

    int size() {
        return size;
    }

    void cutTo(int first) {
        size = first;
    }

    int line(int entry) {
        return line[entry];
    }

    double promisedAt(int entry) {
        return promisedAt[entry];
    }

    /** When the present wait began. */
    double since(int entry) {
        return since[entry];
    }

    boolean isBefore(int one, int other) {
        if (promisedAt[one] != promisedAt[other]) {
            return promisedAt[one] < promisedAt[other];
        }
        if (arrivedAt[one] != arrivedAt[other]) {
            return arrivedAt[one] < arrivedAt[other];
        }
        return one < other;
    }
}
