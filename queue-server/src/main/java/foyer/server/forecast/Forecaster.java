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
    private static final int WHAT_IF_PATHS = 200;

    private final Lessons lessons = new Lessons();
    private final Correction correction = new Correction();
    private final Sight sight = new Sight();
    private final @Nullable SecondLook secondLook;
    private final Map<Integer, Told> told = new HashMap<>();
    private final Map<Integer, Double> arrivals = new HashMap<>();
    private final Lots lots;
    private final AccuracyRecord accuracy;
    private @Nullable Hall hall;

    /** Of a reception of ours, whose rule and plan are known. */
    public Forecaster(long seed, AccuracyRecord accuracy) {
        this(new Lots(seed), accuracy, null);
    }

    /**
     * Of somebody else's, whose rules and rosters nobody told us: what the play gets wrong is
     * learned too.
     */
    public static Forecaster ofUnknownRules(long seed, AccuracyRecord accuracy) {
        var lots = new Lots(seed);
        return new Forecaster(lots, accuracy, new SecondLook(lots.branch(1)));
    }

    private Forecaster(Lots lots, AccuracyRecord accuracy, @Nullable SecondLook secondLook) {
        this.lots = lots;
        this.accuracy = accuracy;
        this.secondLook = secondLook;
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
        if (secondLook != null) {
            secondLook.closeDay();
        }
    }

    public void hear(Happening happening) {
        hall().hear(happening);
        if (happening instanceof Happening.Called called) {
            settle(called);
        } else if (happening instanceof Happening.GaveUp gaveUp) {
            forget(gaveUp.customer());
        } else if (happening instanceof Happening.Withdrawn withdrawn) {
            forget(withdrawn.customer());
        }
    }

    private void forget(int customer) {
        told.remove(customer);
        arrivals.remove(customer);
    }

    private void settle(Happening.Called called) {
        var said = told.remove(called.customer());
        var arrivedAt = arrivals.remove(called.customer());
        if (said != null && arrivedAt != null) {
            double happened = called.at() - arrivedAt;
            sight.called(happened);
            if (secondLook != null) {
                secondLook.add(said.seen(), said.played(), happened);
            }
            correction.add(said.looked(), happened);
            accuracy.add(called.customer(), said.outlook(), happened);
        }
    }

    /** For whoever comes for that service at that moment, without an appointment. */
    public Told ask(int service, double at) {
        return ask(service, at, standards(at)[service]);
    }

    /**
     * @param promisedAt what they are promised: an appointment's time, or arrival and standard
     */
    public Told ask(int service, double at, double promisedAt) {
        var played = playForward(at, promises(service, at, promisedAt), null).forNewcomer(service);
        double[] seen = sight.see(hall(), played, service, at);
        var looked = secondLook == null ? played : secondLook.look(seen, played);
        return new Told(correction.correct(looked), played, looked, seen);
    }

    /** What it could say if it knew how those waiting and served will go on: nobody does. */
    public Outlook askWith(Foresight foresight, int service, double at, double promisedAt) {
        return playForward(at, promises(service, at, promisedAt), foresight).forNewcomer(service);
    }

    private double[] standards(double at) {
        return hall().plan().services().stream()
                .mapToDouble(service -> at + service.standardSeconds())
                .toArray();
    }

    private double[] promises(int service, double at, double promisedAt) {
        double[] promises = standards(at);
        promises[service] = promisedAt;
        return promises;
    }

    /** What was told and what happened before this forecaster's time, from its record. */
    public void recall(Outlook played, double happened) {
        correction.add(played, happened);
    }

    /** A customer was told that; from the call on it counts in the record. */
    public void tell(int customer, double at, Told said) {
        told.put(customer, said);
        arrivals.put(customer, at);
    }

    /** For everybody waiting and for newcomers of every service. */
    public Forecast forecast(double at) {
        var played = playForward(at, standards(at), null).forAll();
        return new Forecast(
                at,
                played.waiting(),
                correct(played.outlooks()),
                correct(played.newcomers()),
                played.newcomers());
    }

    /** The day goes on by another plan: an absence became known, or somebody else sits there. */
    public void replan(HallPlan plan) {
        hall().replan(plan);
    }

    /**
     * The rest of the day if the plan were another one from now on: the counters of today's first,
     * in their order, then any others. Ask with today's own plan to compare.
     */
    public Outcome whatIf(HallPlan plan, double at) {
        int known = hall().plan().counters().size();
        if (plan.counters().size() < known
                || plan.services().size() != hall().plan().services().size()) {
            throw new IllegalArgumentException("a plan for another hall");
        }
        var rest =
                new RestOfDay(plan, hall(), lessons, lots.branch(Double.doubleToLongBits(at)), at);
        return rest.play(WHAT_IF_PATHS, plan.counters().size());
    }

    private List<Outlook> correct(List<Outlook> raw) {
        return raw.stream().map(correction::correct).toList();
    }

    private PlayForward playForward(double at, double[] promises, @Nullable Foresight foresight) {
        var branch = lots.branch(Double.doubleToLongBits(at));
        return new PlayForward(hall(), lessons, branch, at, promises, foresight);
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
