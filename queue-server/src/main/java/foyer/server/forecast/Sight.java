package foyer.server.forecast;

import java.util.ArrayDeque;
import java.util.Deque;

/** What can be seen of the hall when somebody asks. Not thread-safe. */
final class Sight {
    private static final int LATEST = 10;

    private final Deque<Double> latest = new ArrayDeque<>();
    private double lastWait;

    void called(double waited) {
        lastWait = waited;
        latest.addLast(waited);
        if (latest.size() > LATEST) {
            latest.removeFirst();
        }
    }

    void openDay() {
        latest.clear();
        lastWait = 0;
    }

    double meanOfLatest() {
        double sum = 0;
        for (double wait : latest) {
            sum += wait;
        }
        return latest.isEmpty() ? 0 : sum / latest.size();
    }

    double[] see(Hall hall, Outlook raw, int service, double now) {
        double head = now;
        double headOfService = now;
        int same = 0;
        for (var one : hall.listWaiting()) {
            head = Math.min(head, one.arrivedAt());
            if (one.service() == service) {
                headOfService = Math.min(headOfService, one.arrivedAt());
                same++;
            }
        }
        int manned = hall.posts().countManned(now);
        return new double[] {
            raw.middle(),
            raw.mean(),
            raw.width(),
            hall.countWaiting(),
            same,
            now - head,
            now - headOfService,
            lastWait,
            meanOfLatest(),
            now,
            service,
            manned,
            hall.posts().countHeld(),
            hall.countWaiting() / Math.max(1.0, manned),
        };
    }
}
