package foyer.server.forecast;

import foyer.server.forecast.learning.Lessons;

/** Who else may come: a Poisson stream at the learned rate of each half hour. */
final class Comers {
    private static final double SAME = 1;

    private final HallPlan plan;
    private final HallPlan today;
    private final Lessons lessons;
    private final Lots lots;
    private final double now;
    private final double[][] rates;
    private final double[] totals;
    private double nextAt;
    private int nextService;

    Comers(HallPlan plan, HallPlan today, Lessons lessons, Lots lots, double now) {
        this.plan = plan;
        this.today = today;
        this.lessons = lessons;
        this.lots = lots;
        this.now = now;
        this.rates = new double[plan.services().size()][];
        this.totals = new double[Lessons.slotOf(Double.MAX_VALUE) + 1];
        for (int service = 0; service < rates.length; service++) {
            rates[service] = lessons.arrivalRates(service, now);
            for (int slot = 0; slot < totals.length; slot++) {
                totals[slot] += rates[service][slot];
            }
        }
    }

    void begin() {
        drawAfter(now);
    }

    double nextAt() {
        return nextAt;
    }

    int nextService() {
        return nextService;
    }

    /** What is drawn within a half hour counts there alone: nothing is remembered beyond it. */
    private void drawAfter(double from) {
        double at = from;
        for (int slot = Lessons.slotOf(from); slot < totals.length; slot++) {
            if (totals[slot] > 0) {
                double next = at + lots.exponential(1 / totals[slot]);
                if (next < Lessons.slotEnds(slot)) {
                    nextAt = next;
                    nextService = drawService(slot);
                    return;
                }
            }
            at = Lessons.slotEnds(slot);
        }
        nextAt = Double.POSITIVE_INFINITY;
    }

    private int drawService(int slot) {
        double place = lots.unit() * totals[slot];
        int service = 0;
        while (service < rates.length - 1 && place >= rates[service][slot]) {
            place -= rates[service][slot];
            service++;
        }
        return service;
    }

    void arrive(Play play) {
        play.arrive(nextService, nextAt + offset(), nextAt);
        drawAfter(nextAt);
    }

    /** Another standard moves those who are promised the standard, and no appointment. */
    private double offset() {
        double usual = today.services().get(nextService).standardSeconds();
        double offset = lessons.drawPromise(nextService, lots, usual);
        double tried = plan.services().get(nextService).standardSeconds();
        return Math.abs(offset - usual) < SAME ? tried : offset;
    }
}
