package foyer.server.forecast;

import foyer.server.forecast.learning.Lessons;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The queue as far as the forecast has heard of it. Belongs to one thread at a time. */
public final class Hall {
    private static final double LATE_FROM = 120;
    private static final double LONGEST_PAUSE = 600;
    private static final Comparator<Waiting> BY_PROMISE =
            Comparator.comparingDouble(Waiting::promisedAt)
                    .thenComparingDouble(Waiting::arrivedAt)
                    .thenComparingInt(Waiting::number);

    private final HallPlan plan;
    private final Lessons lessons;
    private final TreeSet<Waiting> waiting = new TreeSet<>(BY_PROMISE);
    private final Map<Integer, Waiting> known = new HashMap<>();
    private final Map<Integer, Integer> held = new HashMap<>();
    private final Post[] posts;
    private final double[] emptySince;
    private final boolean[] wasThere;
    private double firstAt = Double.NaN;
    private double lastAt;

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
    }

    public Hall(HallPlan plan, Lessons lessons) {
        this.plan = plan;
        this.lessons = lessons;
        this.posts = new Post[plan.counters().size()];
        this.emptySince = new double[posts.length];
        this.wasThere = new boolean[posts.length];
        Arrays.fill(posts, Post.EMPTY);
    }

    /** What is said about somebody unknown, or out of order, changes nothing. */
    public void hear(Happening happening) {
        lastAt = happening.at();
        firstAt = Double.isNaN(firstAt) ? lastAt : firstAt;
        switch (happening) {
            case Happening.Arrived arrived -> arrive(arrived);
            case Happening.Called called -> call(called);
            case Happening.Started started -> start(started);
            case Happening.Finished finished -> finish(finished);
            case Happening.Missed missed -> miss(missed);
            case Happening.GaveUp gaveUp -> giveUp(gaveUp);
            case Happening.Manned manned -> man(manned);
            case Happening.Left left -> leave(left);
        }
    }

    private void arrive(Happening.Arrived arrived) {
        var one =
                new Waiting(
                        arrived.customer(),
                        arrived.service(),
                        arrived.arrivedAt(),
                        arrived.promisedAt(),
                        arrived.counters());
        var before = known.put(one.number(), one);
        if (before != null) {
            waiting.remove(before);
        } else {
            lessons.came(one.service(), one.arrivedAt(), one.promisedAt());
        }
        waiting.add(one);
    }

    private void call(Happening.Called called) {
        var one = known.get(called.customer());
        if (one == null || !waiting.remove(one)) {
            return;
        }
        lessons.waited(called.at() - one.arrivedAt(), false);
        noteBack(called.counter(), called.at());
        var post = posts[called.counter()];
        if (one.arrivedAt() <= post.freeAt()) {
            notePause(called.counter(), post.freeAt(), called.at());
        }
        held.put(one.number(), called.counter());
        posts[called.counter()] = new Post(true, one, called.at(), Double.NaN, Double.NaN);
    }

    /** Longer is no pause between two customers: nobody was there. */
    private void notePause(int counter, double from, double to) {
        if (to - from < LONGEST_PAUSE && plan.counters().get(counter).presentFrom(from) == from) {
            lessons.paused(to - from);
        }
    }

    private void start(Happening.Started started) {
        var counter = held.get(started.customer());
        if (counter != null && Double.isNaN(posts[counter].startedAt())) {
            var post = posts[counter];
            lessons.walked(started.at() - post.calledAt());
            posts[counter] = new Post(true, post.held(), post.calledAt(), started.at(), Double.NaN);
        }
    }

    private void finish(Happening.Finished finished) {
        var counter = release(finished.customer());
        if (counter == null) {
            return;
        }
        var post = posts[counter];
        if (post.held() != null && !Double.isNaN(post.startedAt())) {
            double seconds = finished.at() - post.startedAt();
            lessons.served(post.held().service(), post.startedAt(), seconds);
        }
        posts[counter] = new Post(true, null, 0, 0, finished.at());
    }

    /** A counter that has called somebody else meanwhile is not free for this one's end. */
    private @Nullable Integer release(int customer) {
        var counter = held.remove(customer);
        if (counter == null) {
            return null;
        }
        var there = posts[counter].held();
        return there != null && there.number() == customer ? counter : null;
    }

    private void miss(Happening.Missed missed) {
        var counter = release(missed.customer());
        if (counter != null) {
            lessons.missed(missed.at() - posts[counter].calledAt());
            posts[counter] = new Post(true, null, 0, 0, missed.at());
        }
    }

    private void giveUp(Happening.GaveUp gaveUp) {
        var one = known.get(gaveUp.customer());
        if (one != null && waiting.remove(one)) {
            lessons.waited(gaveUp.at() - one.arrivedAt(), true);
        }
    }

    private void leave(Happening.Left left) {
        posts[left.counter()] = Post.EMPTY;
        emptySince[left.counter()] = left.at();
        wasThere[left.counter()] = true;
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

    /** Nothing more is heard: whoever has not come by now did not come. */
    void close() {
        for (int counter = 0; counter < posts.length; counter++) {
            if (!posts[counter].manned()) {
                noteEmpty(counter, lastAt, false);
            }
        }
    }

    private void man(Happening.Manned manned) {
        noteBack(manned.counter(), manned.at());
        var planned = plan.counters().get(manned.counter()).present();
        if (!posts[manned.counter()].manned() && !planned.isEmpty()) {
            double late = manned.at() - planned.getFirst().from();
            if (late > LATE_FROM && manned.at() < planned.getFirst().to()) {
                lessons.late(late);
            }
        }
        posts[manned.counter()] = posts[manned.counter()].manned(manned.at());
    }

    public HallPlan plan() {
        return plan;
    }

    /** In the order of their promises. */
    public List<Waiting> listWaiting() {
        return new ArrayList<>(waiting);
    }

    public int countWaiting() {
        return waiting.size();
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
