package foyer.server.forecast.baselines;

import foyer.server.forecast.Hall;
import foyer.server.forecast.Happening;
import foyer.server.forecast.Waiting;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps what the baselines need, which they learn like everybody else from what came before. Each
 * is given its best chance: LES and HOL per service, the queue lengths with everybody promised an
 * earlier call over all open counters. Not thread-safe.
 */
public final class Announcer {
    private record At(int service, double moment) {}

    private final double[] lastWait;
    private final Map<Integer, At> arrivals = new HashMap<>();
    private final Map<Integer, Double> calls = new HashMap<>();
    private double holds = 300;
    private double held = 1;
    private double waits = 3600;
    private double left = 0.1;

    public Announcer(int services) {
        lastWait = new double[services];
    }

    public void openDay() {
        arrivals.clear();
        calls.clear();
        Arrays.fill(lastWait, 0);
    }

    public void hear(Happening happening) {
        switch (happening) {
            case Happening.Arrived arrived ->
                    arrivals.put(
                            arrived.customer(), new At(arrived.service(), arrived.arrivedAt()));
            case Happening.Called called -> call(called);
            case Happening.Finished finished -> release(finished.customer(), finished.at());
            case Happening.Missed missed -> release(missed.customer(), missed.at());
            case Happening.GaveUp gaveUp -> giveUp(gaveUp);
            case Happening.Withdrawn withdrawn -> withdraw(withdrawn);
            case Happening.Started started -> {}
            case Happening.Manned manned -> {}
            case Happening.Left gone -> {}
        }
    }

    private void withdraw(Happening.Withdrawn withdrawn) {
        arrivals.remove(withdrawn.customer());
        calls.remove(withdrawn.customer());
    }

    private void call(Happening.Called called) {
        var arrival = arrivals.remove(called.customer());
        if (arrival != null) {
            lastWait[arrival.service()] = called.at() - arrival.moment();
            waits += called.at() - arrival.moment();
            calls.put(called.customer(), called.at());
        }
    }

    private void release(int customer, double at) {
        var calledAt = calls.remove(customer);
        if (calledAt != null) {
            holds += at - calledAt;
            held++;
        }
    }

    private void giveUp(Happening.GaveUp gaveUp) {
        var arrival = arrivals.remove(gaveUp.customer());
        if (arrival != null) {
            waits += gaveUp.at() - arrival.moment();
            left++;
        }
    }

    /** What each would announce to whoever comes for that service now. */
    public Map<Baseline, Double> announce(Hall hall, int service, double now, double promisedAt) {
        int ahead = 0;
        double headSince = now;
        for (Waiting one : hall.listWaiting()) {
            ahead += one.promisedAt() <= promisedAt ? 1 : 0;
            headSince = one.service() == service ? Math.min(headSince, one.arrivedAt()) : headSince;
        }
        double rate = Math.max(1, hall.posts().countManned(now)) * held / holds;
        var all = new EnumMap<Baseline, Double>(Baseline.class);
        all.put(Baseline.USUAL, ahead / rate);
        all.put(Baseline.LES, lastWait[service]);
        all.put(Baseline.HOL, now - headSince);
        all.put(Baseline.QL, Baseline.queueLength(ahead, rate));
        all.put(Baseline.QLM, Baseline.queueLengthWithAbandonment(ahead, rate, left / waits));
        return all;
    }
}
