package foyer.server.forecast.whatif;

import foyer.server.forecast.HallPlan;
import foyer.server.forecast.Happening;
import foyer.server.forecast.Lots;
import foyer.server.forecast.days.Customer;
import foyer.server.forecast.learning.Lessons;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reduces what happened on a day to its customers. What they did not live to show is drawn: how
 * long somebody served would have stayed, given that they stayed so long; how long somebody who
 * left would have been served, from those who were. Not thread-safe.
 */
public final class Recorder {
    private static final class Seen {
        private final Happening.Arrived arrival;
        private double calledAt = Double.NaN;
        private double startedAt = Double.NaN;
        private double endedAt = Double.NaN;
        private boolean missed;
        private boolean gaveUp;

        Seen(Happening.Arrived arrival) {
            this.arrival = arrival;
        }
    }

    private final HallPlan plan;
    private final Lessons lessons;
    private final Lots lots;
    private final double[] manned;
    private final Map<Integer, Seen> customers = new LinkedHashMap<>();

    private Recorder(HallPlan plan, Lessons lessons, Lots lots) {
        this.plan = plan;
        this.lessons = lessons;
        this.lots = lots;
        this.manned = new double[plan.counters().size()];
        Arrays.fill(manned, Double.POSITIVE_INFINITY);
    }

    /**
     * @param lessons from which is drawn what the day does not show
     */
    public static RecordedDay record(
            HallPlan plan, List<Happening> happenings, Lessons lessons, Lots lots) {
        var recorder = new Recorder(plan, lessons, lots);
        happenings.forEach(recorder::hear);
        return recorder.day();
    }

    private void hear(Happening happening) {
        switch (happening) {
            case Happening.Arrived one -> customers.putIfAbsent(one.customer(), new Seen(one));
            case Happening.Called one -> {
                seen(one.customer()).calledAt = one.at();
                man(one.counter(), one.at());
            }
            case Happening.Started one -> seen(one.customer()).startedAt = one.at();
            case Happening.Finished one -> seen(one.customer()).endedAt = one.at();
            case Happening.Missed one -> {
                seen(one.customer()).missed = true;
                seen(one.customer()).endedAt = one.at();
            }
            case Happening.GaveUp one -> {
                seen(one.customer()).gaveUp = true;
                seen(one.customer()).endedAt = one.at();
            }
            case Happening.Withdrawn one -> customers.remove(one.customer());
            case Happening.Manned one -> man(one.counter(), one.at());
            case Happening.Left one -> {}
        }
    }

    private void man(int counter, double at) {
        manned[counter] = Math.min(manned[counter], at);
    }

    /** Of somebody who came before the recording began nothing is kept. */
    private Seen seen(int customer) {
        var seen = customers.get(customer);
        return seen == null ? new Seen(new Happening.Arrived(0, customer, 0, 0)) : seen;
    }

    private RecordedDay day() {
        var reduced = new ArrayList<Customer>();
        for (var seen : customers.values()) {
            reduced.add(customer(seen));
        }
        reduced.sort(Comparator.comparingDouble(Customer::arrivedAt));
        return new RecordedDay(
                plan, Arrays.stream(manned).boxed().toList(), reduced, lessons.nobody().mean());
    }

    private Customer customer(Seen seen) {
        var arrival = seen.arrival;
        double waited =
                (Double.isNaN(seen.calledAt) ? seen.endedAt : seen.calledAt) - arrival.arrivedAt();
        return new Customer(
                arrival.customer(),
                arrival.service(),
                arrival.arrivedAt(),
                arrival.promisedAt(),
                seen.gaveUp ? waited : lessons.patience().draw(lots, Math.max(0, waited)),
                !seen.missed,
                Double.isNaN(seen.startedAt)
                        ? lessons.walks().draw(lots)
                        : seen.startedAt - seen.calledAt,
                serviceSeconds(seen));
    }

    private double serviceSeconds(Seen seen) {
        double known = seen.endedAt - seen.startedAt;
        return Double.isNaN(known)
                ? lessons.middles(seen.arrival.service())[Lessons.hourOf(seen.arrival.at())]
                        * lessons.spread(seen.arrival.service()).draw(lots)
                : known;
    }
}
