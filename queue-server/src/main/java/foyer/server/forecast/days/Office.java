package foyer.server.forecast.days;

import foyer.server.forecast.CounterPlan;
import foyer.server.forecast.CounterPlan.Overflow;
import foyer.server.forecast.HallPlan;
import foyer.server.forecast.Lots;
import foyer.server.forecast.ServicePlan;
import foyer.server.forecast.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A reception that stays the same from day to day.
 *
 * @param perHour customers an hour of each service on a plain day
 * @param patience mean seconds until a customer gives up
 * @param missing share of those called who do not come
 * @param booked share of the first service's customers who have an appointment
 */
public record Office(
        long seed,
        HallPlan plan,
        List<Errand> errands,
        List<Double> perHour,
        double patience,
        double missing,
        double booked) {
    static final int SERVICES = 4;
    static final double OPENS = 9 * 3600;
    static final double LAST_TICKET = 16.5 * 3600;
    static final double CLOSES = 19 * 3600;

    private static final double[] STANDARDS = {600, 900, 1200, 1800};
    private static final int[][] PROFILES = {{0, 1}, {1, 2}, {2, 3}, {0, 3}, {1, 3}, {0, 1, 2, 3}};

    public Office {
        errands = List.copyOf(errands);
        perHour = List.copyOf(perHour);
    }

    public static Office of(long seed) {
        var lots = new Lots(seed).branch(1);
        var errands = new ArrayList<Errand>();
        for (int service = 0; service < SERVICES; service++) {
            var families = Errand.Family.values();
            var family = families[lots.below(families.length)];
            errands.add(new Errand(family, lots.between(240, 840)));
        }
        int counters = 4 + lots.below(3);
        double load = lots.between(0.80, 0.92);
        return new Office(
                seed,
                new HallPlan(services(), counters(counters)),
                errands,
                demand(lots, errands, counters, load),
                lots.between(50, 100) * 60,
                lots.between(0.02, 0.06),
                lots.between(0.1, 0.4));
    }

    private static List<ServicePlan> services() {
        var services = new ArrayList<ServicePlan>();
        for (int service = 0; service < SERVICES; service++) {
            services.add(new ServicePlan("service-" + (service + 1), STANDARDS[service]));
        }
        return services;
    }

    private static List<CounterPlan> counters(int count) {
        var counters = new ArrayList<CounterPlan>();
        for (int i = 0; i < count; i++) {
            var services = new ArrayList<Integer>();
            for (int service : PROFILES[i]) {
                services.add(service);
            }
            var overflow =
                    i % 2 == 0 && services.size() < SERVICES
                            ? List.of(new Overflow(3 - services.getFirst(), 4))
                            : List.<Overflow>of();
            counters.add(
                    new CounterPlan(
                            String.valueOf(i + 1),
                            services,
                            overflow.stream()
                                    .filter(one -> !services.contains(one.service()))
                                    .toList(),
                            List.of(new Span(OPENS, CLOSES))));
        }
        return counters;
    }

    /** Every service has its share of the work that all counters together can do. */
    private static List<Double> demand(Lots lots, List<Errand> errands, int counters, double load) {
        double[] shares = new double[SERVICES];
        double sum = 0;
        for (int service = 0; service < SERVICES; service++) {
            shares[service] = lots.between(0.7, 1.3);
            sum += shares[service];
        }
        var perHour = new ArrayList<Double>();
        for (int service = 0; service < SERVICES; service++) {
            double seconds = load * counters * 3600 * shares[service] / sum;
            perHour.add(seconds / (errands.get(service).mean() + SimulatedDay.WALK));
        }
        return perHour;
    }
}
