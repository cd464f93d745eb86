package foyer.server.forecast;

import foyer.server.forecast.learning.Lessons;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The forecast of one reception: hears what happens, learns from it and says what to expect. The
 * same happenings and the same seed give the same answers. Belongs to one thread at a time.
 */
public final class Forecaster {
    private final Lessons lessons = new Lessons();
    private final Correction correction = new Correction();
    private final Sight sight = new Sight();
    private final SecondLook secondLook;
    private final Map<Integer, Told> told = new HashMap<>();
    private final Map<Integer, Double> arrivals = new HashMap<>();
    private final Lots lots;
    private final AccuracyRecord accuracy;
    private @Nullable Hall hall;

    public Forecaster(long seed, AccuracyRecord accuracy) {
        this.lots = new Lots(seed);
        this.accuracy = accuracy;
        this.secondLook = new SecondLook(lots.branch(1));
    }

    public void openDay(DayOfWeek weekday, HallPlan plan) {
        told.clear();
        arrivals.clear();
        sight.openDay();
        lessons.openDay(weekday, plan.services().size());
        hall = new Hall(plan, lessons);
    }

    public void closeDay() {
        hall().close();
        lessons.closeDay();
        secondLook.closeDay();
    }

    public void hear(Happening happening) {
        hall().hear(happening);
        if (happening instanceof Happening.Called called) {
            settle(called);
        } else if (happening instanceof Happening.GaveUp gaveUp) {
            told.remove(gaveUp.customer());
        }
    }

    private void settle(Happening.Called called) {
        var said = told.remove(called.customer());
        var arrivedAt = arrivals.remove(called.customer());
        if (said != null && arrivedAt != null) {
            double happened = called.at() - arrivedAt;
            sight.called(happened);
            secondLook.add(said.seen(), said.played(), happened);
            correction.add(said.looked(), happened);
            accuracy.add(called.customer(), said.outlook(), happened);
        }
    }

    /** For whoever comes for that service at that moment. */
    public Told ask(int service, double at) {
        var played = playForward(at).forNewcomer(service);
        double[] seen = sight.see(hall(), played, service, at);
        var looked = secondLook.look(seen, played);
        return new Told(correction.correct(looked), played, looked, seen);
    }

    /** A customer was told that; from the call on it counts in the record. */
    public void tell(int customer, double at, Told said) {
        told.put(customer, said);
        arrivals.put(customer, at);
    }

    /** For everybody waiting and for newcomers of every service. */
    public Forecast forecast(double at) {
        var played = playForward(at).forAll();
        return new Forecast(
                at, played.waiting(), correct(played.outlooks()), correct(played.newcomers()));
    }

    private List<Outlook> correct(List<Outlook> raw) {
        return raw.stream().map(correction::correct).toList();
    }

    private PlayForward playForward(double at) {
        return new PlayForward(hall(), lessons, lots.branch(Double.doubleToLongBits(at)), at);
    }

    public Lessons lessons() {
        return lessons;
    }

    public Hall hall() {
        if (hall == null) {
            throw new IllegalStateException("no day is open");
        }
        return hall;
    }
}
