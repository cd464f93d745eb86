package foyer.server.forecast.whatif;

import foyer.server.forecast.HallPlan;
import foyer.server.forecast.Happening;
import foyer.server.forecast.Outcome;
import foyer.server.forecast.OutcomeTally;
import foyer.server.forecast.days.Customer;
import foyer.server.forecast.days.PlayedDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** A recorded day with other rules: the same customers, another plan. */
public final class DayAgain {
    private static final double SAME = 1;

    private DayAgain() {}

    /** As it was by its own plan: what a change is to be compared with. */
    public static Outcome asItWas(RecordedDay day) {
        return with(day, day.plan());
    }

    /**
     * @param plan the day's counters first, in their order; others are there as it says
     */
    public static Outcome with(RecordedDay day, HallPlan plan) {
        var manned = new ArrayList<>(day.manned());
        while (manned.size() < plan.counters().size()) {
            manned.add(0.0);
        }
        var customers = day.customers().stream().map(one -> promised(one, day, plan)).toList();
        return outcome(plan, PlayedDay.play(plan, customers, manned, day.missedSeconds()));
    }

    /** Another standard is another promise, but for appointments. */
    private static Customer promised(Customer one, RecordedDay day, HallPlan plan) {
        double was = day.plan().services().get(one.service()).standardSeconds();
        double tried = plan.services().get(one.service()).standardSeconds();
        boolean standard = Math.abs(one.promisedAt() - one.arrivedAt() - was) < SAME;
        return standard ? one.withPromise(one.arrivedAt() + tried) : one;
    }

    private static Outcome outcome(HallPlan plan, List<Happening> happenings) {
        var tally = new OutcomeTally(plan);
        var arrivals = new HashMap<Integer, Happening.Arrived>();
        for (var happening : happenings) {
            switch (happening) {
                case Happening.Arrived one -> {
                    arrivals.put(one.customer(), one);
                    tally.came(one.service());
                }
                case Happening.Called one -> {
                    var arrival = arrivals.get(one.customer());
                    if (arrival != null) {
                        tally.called(arrival.service(), one.at() - arrival.arrivedAt());
                    }
                }
                case Happening.GaveUp one -> {
                    var arrival = arrivals.get(one.customer());
                    if (arrival != null) {
                        tally.gaveUp(arrival.service());
                    }
                }
                case Happening.Withdrawn one -> {}
                case Happening.Started one -> {}
                case Happening.Finished one -> {}
                case Happening.Missed one -> {}
                case Happening.Manned one -> {}
                case Happening.Left one -> {}
            }
        }
        return tally.outcome(1);
    }
}
