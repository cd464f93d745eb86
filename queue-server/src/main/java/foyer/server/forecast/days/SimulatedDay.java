package foyer.server.forecast.days;

import foyer.server.forecast.HallPlan;
import foyer.server.forecast.Lots;
import java.time.DayOfWeek;
import java.util.List;

/**
 * One day of an office: who comes, what is planned and who is really there.
 *
 * @param plan as known in the morning, breaks included
 * @param mannedFrom for each counter the moment somebody is really there
 * @param missedSeconds how long a counter calls for somebody who does not come
 */
public record SimulatedDay(
        DayOfWeek weekday,
        DayShape shape,
        HallPlan plan,
        List<Double> mannedFrom,
        List<Customer> customers,
        double missedSeconds) {
    static final double WALK = 30;

    public SimulatedDay {
        mannedFrom = List.copyOf(mannedFrom);
        customers = List.copyOf(customers);
    }

    /** Days of an office take the shapes in turns of six, each turn shuffled. */
    public static SimulatedDay of(Office office, int number) {
        var lots = new Lots(office.seed()).branch(1_000L + number);
        var weekday = DayOfWeek.of(1 + number % 5);
        var shape = shape(office, number);
        var roster = new Roster(office, shape, lots.branch(1));
        var demand = new Demand(office, shape, weekday, lots.branch(2));
        return new SimulatedDay(
                weekday, shape, roster.plan(), roster.mannedFrom(), demand.customers(), 75);
    }

    private static DayShape shape(Office office, int number) {
        var shapes = DayShape.values();
        int turn = number / shapes.length;
        var lots = new Lots(office.seed()).branch(500_000L + turn);
        for (int i = shapes.length - 1; i > 0; i--) {
            int other = lots.below(i + 1);
            var moved = shapes[i];
            shapes[i] = shapes[other];
            shapes[other] = moved;
        }
        return shapes[number % shapes.length];
    }
}
