package foyer.server.forecast.days;

import foyer.server.forecast.CounterPlan;
import foyer.server.forecast.HallPlan;
import foyer.server.forecast.Lots;
import foyer.server.forecast.Span;
import java.util.ArrayList;
import java.util.List;

/** Who is to be at which counter when, and who is late. */
final class Roster {
    private static final double NOON = 12 * 3600;
    private static final double LUNCH = 45 * 60;

    private final Office office;
    private final DayShape shape;
    private final List<Double> mannedFrom = new ArrayList<>();

    Roster(Office office, DayShape shape, Lots lots) {
        this.office = office;
        this.shape = shape;
        int late = shape == DayShape.LATE_ADVISOR ? 1 + lots.below(2) : 0;
        int counters = office.plan().counters().size();
        int firstLate = lots.below(counters);
        for (int counter = 0; counter < counters; counter++) {
            boolean isLate = Math.floorMod(counter - firstLate, counters) < late;
            double by = lots.between(20, 75) * 60;
            mannedFrom.add(Office.OPENS + (isLate ? by : 0));
        }
    }

    List<Double> mannedFrom() {
        return mannedFrom;
    }

    HallPlan plan() {
        var counters = new ArrayList<CounterPlan>();
        for (var counter : office.plan().counters()) {
            counters.add(counter.withPresent(spans(counters.size())));
        }
        return office.plan().withCounters(counters);
    }

    private List<Span> spans(int counter) {
        double lunch = lunchOf(counter);
        return List.of(new Span(Office.OPENS, lunch), new Span(lunch + LUNCH, Office.CLOSES));
    }

    /** One after the other from half past eleven, but for the days when two waves go together. */
    private double lunchOf(int counter) {
        return shape == DayShape.LUNCH_BREAKS
                ? NOON + counter % 2 * LUNCH
                : NOON - 1800 + counter * 1800;
    }
}
