package foyer.server.forecast;

import foyer.server.forecast.learning.Lessons;
import foyer.server.forecast.learning.Spread;

/**
 * One way the rest of the day may go, drawn anew for each path: how slow each service is today, who
 * comes, who leaves, how long everything takes. Not thread-safe.
 */
final class Course implements Fates {
    private final Hall hall;
    private final Lessons lessons;
    private final Lots lots;
    private final double now;
    private final Spread[] spreads;
    private final double[][] middles;
    private final double[] paces;
    private final Comers comers;
    private final double missing;
    private final int questions;
    private final int questionsEnd;
    private Play play;

    Course(Hall hall, Lessons lessons, Lots lots, double now, Opening opening, Play play) {
        this.hall = hall;
        this.lessons = lessons;
        this.lots = lots;
        this.now = now;
        this.play = play;
        int services = hall.plan().services().size();
        this.spreads = new Spread[services];
        this.middles = new double[services][];
        this.paces = new double[services];
        for (int service = 0; service < services; service++) {
            spreads[service] = lessons.spread(service);
            middles[service] = lessons.middles(service);
        }
        this.comers = new Comers(hall.plan(), lessons, lots, now);
        this.missing = lessons.missing().share();
        this.questions = opening.countWaiting();
        this.questionsEnd = questions + services;
    }

    /** Draws another one and says when each counter is free in it. */
    void begin(double[] freeAt) {
        for (int service = 0; service < paces.length; service++) {
            paces[service] = lessons.drawPace(service, lots);
        }
        comers.begin();
        for (int counter = 0; counter < freeAt.length; counter++) {
            freeAt[counter] = freeAt(counter);
        }
    }

    private double freeAt(int counter) {
        var post = hall.post(counter);
        if (!post.manned()) {
            return mannedAt(counter);
        }
        var held = post.held();
        if (held == null) {
            return now;
        }
        double stays =
                Double.isNaN(post.startedAt())
                        ? afterCall(held.service(), post.calledAt())
                        : afterStart(held.service(), post.startedAt());
        return now + stays + lessons.pauses().draw(lots);
    }

    /** Who should be there and is not is late, and known to be nothing else. */
    private double mannedAt(int counter) {
        var plan = hall.plan().counters().get(counter);
        if (!plan.rosterKnown()) {
            return now + lots.exponential(lessons.absence(hall.wasThere(counter)).mean());
        }
        double planned = plan.presentFrom(now);
        return planned > now ? planned : now + lots.exponential(lessons.lateness().mean());
    }

    private double afterStart(int service, double startedAt) {
        double scale = scale(service, startedAt);
        return scale * spreads[service].drawRemaining(lots, (now - startedAt) / scale);
    }

    private double afterCall(int service, double calledAt) {
        double already = now - calledAt;
        return lots.chance(missing)
                ? Math.max(0, lessons.nobody().draw(lots) - already)
                : Math.max(0, lessons.walks().draw(lots) - already) + serviceTime(service, now);
    }

    private double serviceTime(int service, double at) {
        return scale(service, at) * spreads[service].draw(lots);
    }

    private double scale(int service, double at) {
        return middles[service][Lessons.hourOf(at)] * paces[service];
    }

    @Override
    public double nextArrivalAt() {
        return comers.nextAt();
    }

    @Override
    public void arrive(Play into) {
        comers.arrive(into);
    }

    @Override
    public double leavesAt(int entry) {
        if (entry >= questions && entry < questionsEnd) {
            // Only asking.
            return Double.NEGATIVE_INFINITY;
        }
        double arrivedAt = play.arrivedAt(entry);
        return arrivedAt + lessons.patience().draw(lots, now - arrivedAt);
    }

    @Override
    public double holds(int entry, int counter, double calledAt) {
        double pause = lessons.pauses().draw(lots);
        if (lots.chance(missing)) {
            return lessons.nobody().draw(lots) + pause;
        }
        double walk = lessons.walks().draw(lots);
        return walk + serviceTime(play.serviceOf(entry), calledAt + walk) + pause;
    }
}
