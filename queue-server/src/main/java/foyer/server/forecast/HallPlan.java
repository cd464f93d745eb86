package foyer.server.forecast;

import java.util.List;
import java.util.Objects;

/** What is offered on a day, by which counters and when. */
public record HallPlan(List<ServicePlan> services, List<CounterPlan> counters) {
    public static final int MAX_SERVICES = 500;
    public static final int MAX_COUNTERS = 2_000;

    public HallPlan {
        services = List.copyOf(services);
        counters = List.copyOf(counters);
        if (services.size() > MAX_SERVICES || counters.size() > MAX_COUNTERS) {
            throw new IllegalArgumentException(
                    services.size() + " services, " + counters.size() + " counters");
        }
        for (var counter : counters) {
            requireKnown(services.size(), counter);
        }
    }

    private static void requireKnown(int services, CounterPlan counter) {
        for (int service : counter.services()) {
            Objects.checkIndex(service, services);
        }
        for (var overflow : counter.overflow()) {
            Objects.checkIndex(overflow.service(), services);
        }
    }

    public HallPlan withCounters(List<CounterPlan> others) {
        return new HallPlan(services, others);
    }
}
