package foyer.server.forecast;

import foyer.server.forecast.learning.Lessons;
import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Plays the queue forward many times and reads off when each turn came. What comes out is as the
 * lessons have it; {@link Correction} then makes the range keep its word. Costs the people waiting
 * times the paths, and memory likewise; belongs to one thread at a time.
 */
final class PlayForward implements Watch {
    static final int PATHS = 100;

    /** Four bytes each: with more people waiting there are fewer paths. */
    private static final int MOST_TURNS = 10_000_000;

    private static final int FEWEST_PATHS = 20;
    private static final int ALL = -1;

    /** Whose turn has not come after that time is said to wait as long. */
    private static final double FARTHEST = 12 * 3600;

    private final HallPlan plan;
    private final Hall hall;
    private final Play play;
    private final Opening opening;
    private final Course course;
    private final double now;
    private final double closes;
    private final int tracked;
    private final int[] callsOfLine;
    private final float[][] turns;
    private final long[] ahead;
    private float[] turn = {};
    private int only = ALL;
    private int missing;
    private boolean tooFar;

    PlayForward(
            Hall hall,
            Lessons lessons,
            Lots lots,
            double now,
            double[] promises,
            @Nullable Foresight foresight) {
        this.hall = hall;
        this.plan = hall.plan();
        this.now = now;
        this.opening = Opening.withQuestions(plan, hall.listWaiting(), now, promises);
        this.play = opening.play();
        this.course = new Course(plan, hall, lessons, lots, now, opening, play, foresight);
        this.tracked = opening.countWaiting() + plan.services().size();
        this.callsOfLine = new int[opening.floor().countLines()];
        this.closes = closes(plan, now);
        this.ahead = new long[tracked];
        this.turns = new float[paths(tracked)][];
    }

    private static int paths(int tracked) {
        return Math.clamp(MOST_TURNS / Math.max(1, tracked), FEWEST_PATHS, PATHS);
    }

    private static double closes(HallPlan plan, double now) {
        double closes = now;
        for (var counter : plan.counters()) {
            if (!counter.present().isEmpty()) {
                closes = Math.max(closes, counter.present().getLast().to());
            }
        }
        return Math.min(closes, now + FARTHEST);
    }

    Forecast forAll() {
        run();
        var outlooks = new ArrayList<Outlook>();
        for (int entry = 0; entry < opening.countWaiting(); entry++) {
            outlooks.add(outlook(entry));
        }
        var newcomers = new ArrayList<Outlook>();
        for (int service = 0; service < plan.services().size(); service++) {
            newcomers.add(outlook(opening.questionOf(service)));
        }
        return new Forecast(now, hall.listWaiting(), outlooks, newcomers, newcomers);
    }

    Outlook forNewcomer(int service) {
        only = opening.questionOf(service);
        run();
        return outlook(only);
    }

    private void run() {
        double[] freeAt = new double[plan.counters().size()];
        for (int path = 0; path < turns.length; path++) {
            turn = new float[tracked];
            Arrays.fill(turn, (float) (closes - now));
            Arrays.fill(callsOfLine, 0);
            missing = only == ALL ? tracked : 1;
            tooFar = false;
            course.begin(freeAt);
            play.run(freeAt, course, this);
            turns[path] = turn;
        }
    }

    @Override
    public void called(int entry, int counter, double at) {
        note(entry, at);
        for (var way : opening.floor().ways(counter)) {
            callsOfLine[way.line()]++;
        }
    }

    @Override
    public void missing(int entry, int counter, double at) {
        note(entry, at);
    }

    private void note(int entry, double at) {
        tooFar = at > now + FARTHEST;
        if (entry < tracked) {
            turn[entry] = (float) Math.min(at - now, FARTHEST);
            ahead[entry] += callsOfLine[play.lineOf(entry)];
            missing -= only == ALL || only == entry ? 1 : 0;
        }
    }

    @Override
    public boolean seenEnough() {
        return missing == 0 || tooFar;
    }

    private Outlook outlook(int entry) {
        float[] all = new float[turns.length];
        double sum = 0;
        for (int path = 0; path < all.length; path++) {
            all[path] = turns[path][entry];
            sum += all[path];
        }
        Arrays.sort(all);
        int people = (int) Math.round((double) ahead[entry] / all.length);
        return new Outlook(people, at(all, 0.1), at(all, 0.5), at(all, 0.9), sum / all.length);
    }

    private static double at(float[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int low = (int) place;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
    }
}
