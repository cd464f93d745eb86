package foyer.server.forecast;

import foyer.server.forecast.learning.Lessons;
import foyer.server.forecast.learning.Spread;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way the rest of the day may go, drawn anew for each path: how slow each service is today, who
 * comes, who leaves, how long everything takes. Not thread-safe.
 */
final class Course implements Fates {
    private static final long LEAVING = 1L << 40;

    private final HallPlan plan;
    private final Hall hall;
    private final Lessons lessons;
    private final Lots lots;
    private final Lots own = new Lots(0);
    private final double now;
    private final Spread[] spreads;
    private final double[][] middles;
    private final double[] paces;
    private final Comers comers;
    private final double missing;
    private final int questions;
    private final int questionsEnd;
    private final Play play;
    private final List<Waiting> waiting;
    private final @Nullable Foresight foresight;
    private long path;

    /**
     * @param plan the hall's, or another one to be tried; counters it adds are there as it says
     * @param foresight null: as always
     */
    Course(
            HallPlan plan,
            Hall hall,
            Lessons lessons,
            Lots lots,
            double now,
            Opening opening,
            Play play,
            @Nullable Foresight foresight) {
        this.plan = plan;
        this.hall = hall;
        this.lessons = lessons;
        this.lots = lots;
        this.now = now;
        this.play = play;
        this.foresight = foresight;
        this.waiting = foresight == null ? List.of() : hall.listWaiting();
        int services = plan.services().size();
        this.spreads = new Spread[services];
        this.middles = new double[services][];
        this.paces = new double[services];
        for (int service = 0; service < services; service++) {
            spreads[service] = lessons.spread(service);
            middles[service] = lessons.middles(service);
        }
        this.comers = new Comers(plan, hall.plan(), lessons, lots.branch(2), now);
        this.missing = lessons.missing().share();
        this.questions = opening.countWaiting();
        this.questionsEnd = questions + opening.countQuestions();
    }

    /** Draws another one and says when each counter is free in it. */
    void begin(double[] freeAt) {
        path = lots.nextLong();
        for (int service = 0; service < paces.length; service++) {
            paces[service] = lessons.drawPace(service, lots);
        }
        comers.begin();
        for (int counter = 0; counter < freeAt.length; counter++) {
            freeAt[counter] = freeAt(counter);
        }
    }

    private double freeAt(int counter) {
        if (counter >= hall.plan().counters().size()) {
            return plan.counters().get(counter).presentFrom(now);
        }
        var post = hall.posts().post(counter);
        if (!post.manned()) {
            return mannedAt(counter);
        }
        var held = post.held();
        if (held == null) {
            return now;
        }
        if (foresight != null) {
            return post.calledAt() + foresight.holds(held.number());
        }
        double stays =
                Double.isNaN(post.startedAt())
                        ? afterCall(held.service(), post.calledAt())
                        : afterStart(held.service(), post.startedAt());
        return now + stays + lessons.pauses().draw(lots);
    }

    /** Who should be there and is not is late, and known to be nothing else. */
    private double mannedAt(int counter) {
        var post = plan.counters().get(counter);
        if (!post.rosterKnown()) {
            return now + lots.exponential(lessons.absence(hall.posts().wasThere(counter)).mean());
        }
        double planned = post.presentFrom(now);
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
                : Math.max(0, lessons.walks().draw(lots) - already)
                        + serviceTime(service, now, lots);
    }

    private double serviceTime(int service, double at, Lots from) {
        return scale(service, at) * spreads[service].draw(from);
    }

    private double scale(int service, double at) {
        return middles[service][Lessons.hourOf(at)] * paces[service];
    }

    @Override
    public double nextArrivalAt() {
        return comers.nextAt();
    }

    int nextService() {
        return comers.nextService();
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
        if (foresight != null && entry < questions) {
            return foresight.leavesAt(waiting.get(entry).number());
        }
        double since = play.waitsSince(entry);
        own.restart(path, LEAVING + entry);
        return since + lessons.patience().draw(own, now - since);
    }

    /** From lots of their own: with other rules the same people bring the same errands. */
    @Override
    public double holds(int entry, int counter, double calledAt) {
        if (foresight != null && entry < questions) {
            return foresight.holds(waiting.get(entry).number());
        }
        own.restart(path, entry);
        double pause = lessons.pauses().draw(own);
        if (own.chance(missing)) {
            return lessons.nobody().draw(own) + pause;
        }
        double walk = lessons.walks().draw(own);
        return walk + serviceTime(play.serviceOf(entry), calledAt + walk, own) + pause;
    }
}
