package foyer.server.forecast.days;

import foyer.server.forecast.CounterPlan;
import foyer.server.forecast.Forecaster;
import foyer.server.forecast.HallPlan;
import foyer.server.forecast.Happening;
import foyer.server.forecast.Lots;
import java.util.ArrayList;

/**
 * As many waiting as one likes, to see what a forecast for all of them costs. There are as many
 * more counters, so that everybody's turn comes and has to be played.
 */
public final class FullHall {
    /** When to ask: {@link Office}'s tenth hour. */
    public static final double NOW = 10 * 3600;

    private static final int DAYS = 6;
    private static final int WAITING_EACH = 50;

    private FullHall() {}

    /** An office that has learned for some days and then is run over. */
    public static Forecaster of(int waiting, long seed) {
        var office = Office.of(seed);
        var forecaster = new Forecaster(seed, (customer, told, happened) -> {});
        for (int number = 0; number < DAYS; number++) {
            var day = SimulatedDay.of(office, number);
            forecaster.openDay(day.weekday(), day.plan());
            PlayedDay.play(day).forEach(forecaster::hear);
            forecaster.closeDay();
        }
        var day = SimulatedDay.of(office, DAYS);
        var plan = plan(day.plan(), waiting / WAITING_EACH);
        forecaster.openDay(day.weekday(), plan);
        for (int counter = 0; counter < plan.counters().size(); counter++) {
            forecaster.hear(new Happening.Manned(Office.OPENS, counter));
        }
        fill(forecaster, waiting, new Lots(seed));
        return forecaster;
    }

    private static HallPlan plan(HallPlan plan, int counters) {
        var all = new ArrayList<CounterPlan>();
        for (int i = 0; i < Math.max(counters, plan.counters().size()); i++) {
            var like = plan.counters().get(i % plan.counters().size());
            all.add(like.withPresent(CounterPlan.UNKNOWN_ROSTER));
        }
        return plan.withCounters(all);
    }

    private static void fill(Forecaster forecaster, int waiting, Lots lots) {
        for (int customer = 0; customer < waiting; customer++) {
            double at = Office.OPENS + (NOW - Office.OPENS) * customer / waiting;
            int service = lots.below(Office.SERVICES);
            double standard = forecaster.hall().plan().services().get(service).standardSeconds();
            forecaster.hear(new Happening.Arrived(at, customer, service, at + standard));
        }
    }
}
