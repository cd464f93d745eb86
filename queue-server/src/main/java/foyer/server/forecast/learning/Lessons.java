package foyer.server.forecast.learning;

import foyer.server.forecast.Lots;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/** All that was learned about one reception, service by service. Not thread-safe. */
public final class Lessons {
    private final List<ServiceTime> serviceTimes = new ArrayList<>();
    private final List<Demand> demands = new ArrayList<>();
    private final Patience patience = new Patience();
    private final Missing missing = new Missing();
    private final Seconds walks = new Seconds(30, 3);
    private final Seconds nobody = new Seconds(60, 3);
    private final Seconds pauses = new Seconds(0, 1);
    private final Absence notYet = new Absence();
    private final Absence gone = new Absence();
    private final Seconds lateness = new Seconds(1500, 2);
    private DayOfWeek weekday = DayOfWeek.MONDAY;

    public void openDay(DayOfWeek day, int services) {
        weekday = day;
        while (serviceTimes.size() < services) {
            serviceTimes.add(new ServiceTime());
            demands.add(new Demand());
        }
    }

    public void closeDay() {
        serviceTimes.forEach(ServiceTime::closeDay);
        demands.forEach(demand -> demand.closeDay(weekday));
        patience.closeDay();
        missing.closeDay();
        notYet.closeDay();
        gone.closeDay();
    }

    public void came(int service, double arrivedAt, double promisedAt) {
        demands.get(service).add(arrivedAt, promisedAt);
    }

    public void served(int service, double startedAt, double seconds) {
        serviceTimes.get(service).add(weekday, hourOf(startedAt), seconds);
    }

    public void waited(double seconds, boolean gaveUp) {
        patience.add(seconds, gaveUp);
    }

    public void walked(double seconds) {
        walks.add(seconds);
        missing.add(false);
    }

    public void missed(double seconds) {
        nobody.add(seconds);
        missing.add(true);
    }

    public void paused(double seconds) {
        pauses.add(seconds);
    }

    public void late(double seconds) {
        lateness.add(seconds);
    }

    /**
     * @param wasThere earlier the same day
     */
    public void empty(double seconds, boolean wasThere, boolean ended) {
        absence(wasThere).add(seconds, ended);
    }

    public Absence absence(boolean wasThere) {
        return wasThere ? gone : notYet;
    }

    public Patience patience() {
        return patience;
    }

    public Missing missing() {
        return missing;
    }

    public Seconds walks() {
        return walks;
    }

    public Seconds nobody() {
        return nobody;
    }

    public Seconds pauses() {
        return pauses;
    }

    public Seconds lateness() {
        return lateness;
    }

    public double meanService(int service, double at) {
        return serviceTimes.get(service).mean(weekday, hourOf(at));
    }

    public Spread spread(int service) {
        return serviceTimes.get(service).spread();
    }

    /** The middle of each hour in seconds, before what is special today. */
    public double[] middles(int service) {
        double[] middles = new double[24];
        for (int hour = 0; hour < middles.length; hour++) {
            middles[hour] = Math.exp(serviceTimes.get(service).middle(weekday, hour));
        }
        return middles;
    }

    /** By what factor today may be slower; another draw for another course of the day. */
    public double drawPace(int service, Lots lots) {
        return Math.exp(serviceTimes.get(service).todaysPace().draw(lots));
    }

    public double[] arrivalRates(int service, double now) {
        return demands.get(service).rates(weekday, now);
    }

    public double drawPromise(int service, Lots lots, double otherwise) {
        return demands.get(service).drawOffset(lots, otherwise);
    }

    public static int hourOf(double at) {
        return (int) Math.min(23, Math.max(0, at / 3600));
    }

    /** The half hour whose arrival rate holds at that moment. */
    public static int slotOf(double at) {
        return Demand.slotOf(at);
    }

    public static double slotEnds(int slot) {
        return (slot + 1) * Demand.SLOT;
    }
}
