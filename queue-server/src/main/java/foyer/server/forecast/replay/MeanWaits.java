package foyer.server.forecast.replay;

import java.util.ArrayDeque;
import java.util.Deque;

/** The simplest estimators of all: how long the others waited. Not thread-safe. */
final class MeanWaits {
    private static final int TEN = 10;

    private final Deque<Double> latest = new ArrayDeque<>();
    private double sum;
    private long count;

    void openDay() {
        latest.clear();
    }

    void add(double waited) {
        sum += waited;
        count++;
        latest.addLast(waited);
        if (latest.size() > TEN) {
            latest.removeFirst();
        }
    }

    double ofTen() {
        double ten = 0;
        for (double wait : latest) {
            ten += wait;
        }
        return latest.isEmpty() ? ofAll() : ten / latest.size();
    }

    double ofAll() {
        return count == 0 ? 0 : sum / count;
    }
}
