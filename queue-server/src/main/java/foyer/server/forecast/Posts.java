package foyer.server.forecast;

import foyer.server.forecast.learning.Lessons;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The counters of a hall: who is there, and whom each has called or is serving. Belongs to one
 * thread at a time.
 */
public final class Posts {
    private static final double LATE_FROM = 120;
    private static final double LONGEST_PAUSE = 600;

    private final Lessons lessons;
    private final Map<Integer, Integer> held = new HashMap<>();
    private final Post[] posts;
    private final double[] emptySince;
    private final boolean[] wasThere;
    private HallPlan plan;
    private double firstAt = Double.NaN;

    /**
     * What goes on at a counter.
     *
     * @param held whom it has called or is serving; null: nobody
     * @param startedAt NaN: called, not there yet
     */
    record Post(
            boolean manned,
            @Nullable Waiting held,
            double calledAt,
            double startedAt,
            double freeAt) {
        static final Post EMPTY = new Post(false, null, 0, 0, Double.NaN);

        Post manned(double at) {
            return manned ? this : new Post(true, held, calledAt, startedAt, at);
        }

        Post started(double at) {
            return new Post(true, held, calledAt, at, Double.NaN);
        }
    }

    Posts(HallPlan plan, Lessons lessons) {
        this.plan = plan;
        this.lessons = lessons;
        this.posts = new Post[plan.counters().size()];
        this.emptySince = new double[posts.length];
        this.wasThere = new boolean[posts.length];
        Arrays.fill(posts, Post.EMPTY);
    }

    /** The first word of a day; later ones change nothing. */
    void begin(double at) {
        firstAt = Double.isNaN(firstAt) ? at : firstAt;
    }

    HallPlan plan() {
        return plan;
    }

    void replan(HallPlan changed) {
        if (changed.counters().size() != posts.length
                || changed.services().size() != plan.services().size()) {
            throw new IllegalArgumentException("a plan for another hall");
        }
        plan = changed;
    }

    void call(Waiting one, int counter, double at) {
        noteBack(counter, at);
        if (one.since() <= posts[counter].freeAt()) {
            notePause(counter, posts[counter].freeAt(), at);
        }
        hold(one, counter, at, Double.NaN);
    }

    void hold(Waiting one, int counter, double calledAt, double startedAt) {
        held.put(one.number(), counter);
        posts[counter] = new Post(true, one, calledAt, startedAt, Double.NaN);
    }

    /** Longer is no pause between two customers: nobody was there. */
    private void notePause(int counter, double from, double to) {
        if (to >= from
                && to - from < LONGEST_PAUSE
                && plan.counters().get(counter).presentFrom(from) == from) {
            lessons.paused(to - from);
        }
    }

    /** How long they took to the counter; NaN: they were not called. */
    double start(int customer, double at) {
        var counter = held.get(customer);
        if (counter == null || !Double.isNaN(posts[counter].startedAt())) {
            return Double.NaN;
        }
        posts[counter] = posts[counter].started(at);
        return at - posts[counter].calledAt();
    }

    /**
     * The counter as it was with them; null: they were at none. One that has called somebody else
     * meanwhile is not free for this one's end.
     */
    @Nullable Post release(int customer, double at) {
        var counter = held.remove(customer);
        if (counter == null) {
            return null;
        }
        var post = posts[counter];
        if (post.held() == null || post.held().number() != customer) {
            return null;
        }
        posts[counter] = new Post(true, null, 0, 0, at);
        return post;
    }

    void man(int counter, double at) {
        noteBack(counter, at);
        var planned = plan.counters().get(counter).present();
        if (!posts[counter].manned() && !planned.isEmpty()) {
            // Who may be there from the day's first second on is not late.
            var first = planned.getFirst();
            double late = at - first.from();
            if (first.from() > 0 && late > LATE_FROM && at < first.to()) {
                lessons.late(late);
            }
        }
        posts[counter] = posts[counter].manned(at);
    }

    void leave(int counter, double at) {
        posts[counter] = Post.EMPTY;
        emptySince[counter] = at;
        wasThere[counter] = true;
    }

    private void noteBack(int counter, double at) {
        if (!posts[counter].manned()) {
            noteEmpty(counter, at, true);
        }
    }

    private void noteEmpty(int counter, double until, boolean ended) {
        if (!plan.counters().get(counter).rosterKnown()) {
            double since = Math.max(emptySince[counter], firstAt);
            lessons.empty(until - since, wasThere[counter], ended);
        }
    }

    void close(double at) {
        for (int counter = 0; counter < posts.length; counter++) {
            if (!posts[counter].manned()) {
                noteEmpty(counter, at, false);
            }
        }
    }

    /** The counter that has called or serves them; empty: none. */
    public OptionalInt findCounterOf(int customer) {
        var counter = held.get(customer);
        return counter == null ? OptionalInt.empty() : OptionalInt.of(counter);
    }

    /**
     * Whether that counter has called that customer, or serves them since then.
     *
     * @param startedAt NaN: called, not there yet
     */
    public boolean isAt(int customer, int counter, double startedAt) {
        var there = posts[counter].held();
        return there != null
                && there.number() == customer
                && Double.compare(posts[counter].startedAt(), startedAt) == 0;
    }

    /** Whom a counter has called or is serving. */
    public Optional<Waiting> findHeld(int counter) {
        return Optional.ofNullable(posts[counter].held());
    }

    public boolean isManned(int counter) {
        return posts[counter].manned();
    }

    /** Counters where somebody is, and is meant to be: not those at break. */
    public int countManned(double now) {
        int manned = 0;
        for (int counter = 0; counter < posts.length; counter++) {
            boolean meant = plan.counters().get(counter).presentFrom(now) == now;
            manned += posts[counter].manned() && (meant || posts[counter].held() != null) ? 1 : 0;
        }
        return manned;
    }

    /** Manned, and holding nobody; NaN: not so. */
    public double freeSince(int counter) {
        var post = posts[counter];
        return post.manned() && post.held() == null ? post.freeAt() : Double.NaN;
    }

    /** Whether somebody could call for that service at once. */
    public boolean isAnybodyFree(int service, double now) {
        for (int counter = 0; counter < posts.length; counter++) {
            var one = plan.counters().get(counter);
            if (posts[counter].manned()
                    && posts[counter].held() == null
                    && one.presentFrom(now) == now
                    && one.services().contains(service)) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody is at a counter, free or not, or will be back at a known time. */
    public boolean isAnybodyExpected(double now) {
        for (int counter = 0; counter < posts.length; counter++) {
            if (isExpected(counter, now)) {
                return true;
            }
        }
        return false;
    }

    /** The same of those who take that service from such people. */
    public boolean isAnybodyExpectedFor(int service, Takers takers, double now) {
        for (int counter = 0; counter < posts.length; counter++) {
            boolean may = takers.include(counter) || takers.othersWhenDue();
            if (may && plan.counters().get(counter).takes(service) && isExpected(counter, now)) {
                return true;
            }
        }
        return false;
    }

    private boolean isExpected(int counter, double now) {
        var one = plan.counters().get(counter);
        boolean comesBack = one.rosterKnown() && one.presentFrom(now) < Double.POSITIVE_INFINITY;
        return posts[counter].manned() || comesBack;
    }

    boolean wasThere(int counter) {
        return wasThere[counter];
    }

    int countHeld() {
        return held.size();
    }

    Post post(int counter) {
        return posts[counter];
    }
}
