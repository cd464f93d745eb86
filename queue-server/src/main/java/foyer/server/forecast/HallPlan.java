package foyer.server.forecast;

import java.util.ArrayList;
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

    public HallPlan withStandard(int service, double seconds) {
        var others = new ArrayList<>(services);
        others.set(service, new ServicePlan(services.get(service).code(), seconds));
        return new HallPlan(others, counters);
    }

    /** Another counter that takes what that one takes, for the rest of the day. */
    public HallPlan withCounterLike(int counter, double from, double to) {
        var like = counters.get(counter);
        var others = new ArrayList<>(counters);
        others.add(
                new CounterPlan(
                        like.id() + "+",
                        like.services(),
                        like.overflow(),
                        List.of(new Span(from, to))));
        return withCounters(others);
    }

    /** A counter that helps with a service while none of its own is waiting. */
    public HallPlan withOverflow(int counter, CounterPlan.Overflow overflow) {
        var one = counters.get(counter);
        var more = new ArrayList<>(one.overflow());
        more.add(overflow);
        var others = new ArrayList<>(counters);
        others.set(counter, new CounterPlan(one.id(), one.services(), more, one.present()));
        return withCounters(others);
    }

    public HallPlan withCounters(List<CounterPlan> others) {
        return new HallPlan(services, others);
    }
}
