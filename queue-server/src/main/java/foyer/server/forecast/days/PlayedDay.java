package foyer.server.forecast.days;

import foyer.server.forecast.Fates;
import foyer.server.forecast.HallPlan;
import foyer.server.forecast.Happening;
import foyer.server.forecast.Play;
import foyer.server.forecast.Watch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A day played with customers whose fates are known, a simulated one or a recorded one, and all
 * that happened in it. Not thread-safe.
 */
public final class PlayedDay implements Fates, Watch {
    private final List<Customer> customers;
    private final double missedSeconds;
    private final List<Happening> happenings = new ArrayList<>();
    private int next;
    private int ended;

    private PlayedDay(List<Customer> customers, double missedSeconds) {
        this.customers = customers;
        this.missedSeconds = missedSeconds;
    }

    public static List<Happening> play(SimulatedDay day) {
        return play(day.plan(), day.customers(), day.mannedFrom(), day.missedSeconds());
    }

    /** In the order it happened; what happens at one moment stands as it has to. */
    public static List<Happening> play(
            HallPlan plan, List<Customer> customers, List<Double> manned, double missedSeconds) {
        var day = new PlayedDay(customers, missedSeconds);
        for (int counter = 0; counter < manned.size(); counter++) {
            day.happenings.add(new Happening.Manned(manned.get(counter), counter));
        }
        double[] freeAt = manned.stream().mapToDouble(Double::doubleValue).toArray();
        Play.ofEmpty(plan).run(freeAt, day, day);
        day.happenings.sort(Comparator.comparingDouble(Happening::at));
        return day.happenings;
    }

    @Override
    public double nextArrivalAt() {
        return next < customers.size() ? customers.get(next).arrivedAt() : Double.POSITIVE_INFINITY;
    }

    @Override
    public void arrive(Play play) {
        var one = customers.get(next++);
        happenings.add(
                new Happening.Arrived(
                        one.arrivedAt(), one.number(), one.service(), one.promisedAt()));
        play.arrive(one.service(), one.promisedAt(), one.arrivedAt());
    }

    @Override
    public double leavesAt(int entry) {
        var one = customers.get(entry);
        return one.arrivedAt() + one.patience();
    }

    @Override
    public double holds(int entry, int counter, double calledAt) {
        var one = customers.get(entry);
        return one.comes() ? one.walk() + one.serviceSeconds() : missedSeconds;
    }

    @Override
    public void called(int entry, int counter, double at) {
        var one = customers.get(entry);
        happenings.add(new Happening.Called(at, one.number(), counter));
        if (one.comes()) {
            happenings.add(new Happening.Started(at + one.walk(), one.number()));
            happenings.add(new Happening.Finished(at + holds(entry, counter, at), one.number()));
        } else {
            happenings.add(new Happening.Missed(at + missedSeconds, one.number()));
        }
        ended++;
    }

    @Override
    public void missing(int entry, int counter, double at) {
        happenings.add(new Happening.GaveUp(leavesAt(entry), customers.get(entry).number()));
        ended++;
    }

    @Override
    public boolean seenEnough() {
        return ended == customers.size();
    }
}
