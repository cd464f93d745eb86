package foyer.server.forecast;

import foyer.server.forecast.learning.Lessons;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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

    private HallPlan plan;
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
            case Happening.Withdrawn gone -> withdraw(gone.customer(), gone.at());
            case Happening.Manned manned -> man(manned);
            case Happening.Left left -> leave(left);
        }
    }

    private void arrive(Happening.Arrived arrived) {
        var one = arrived.one();
        var before = known.get(one.number());
        if (before == null) {
            lessons.came(one.service(), one.since(), one.promisedAt());
        }
        put(one);
    }

    /** Waits, wherever they were before; nothing is learned from it. */
    public void put(Waiting one) {
        withdraw(one.number(), lastAt);
        known.put(one.number(), one);
        waiting.add(one);
    }

    /**
     * Is at that counter, wherever they were before, and whoever was there is not; nothing is
     * learned from it.
     *
     * @param startedAt NaN: called, not there yet
     */
    public void hold(Waiting one, int counter, double calledAt, double startedAt) {
        withdraw(one.number(), calledAt);
        var there = posts[counter].held();
        if (there != null) {
            withdraw(there.number(), calledAt);
        }
        known.put(one.number(), one);
        held.put(one.number(), counter);
        posts[counter] = new Post(true, one, calledAt, startedAt, Double.NaN);
    }

    /** Is not here any more; nothing is learned from it. */
    public void withdraw(int customer, double at) {
        var one = known.remove(customer);
        if (one != null) {
            waiting.remove(one);
        }
        var counter = release(customer);
        if (counter != null) {
            posts[counter] = new Post(true, null, 0, 0, at);
        }
    }

    private void call(Happening.Called called) {
        var one = known.get(called.customer());
        if (one == null || !waiting.remove(one)) {
            return;
        }
        lessons.waited(called.at() - one.since(), false);
        noteBack(called.counter(), called.at());
        var post = posts[called.counter()];
        if (one.since() <= post.freeAt()) {
            notePause(called.counter(), post.freeAt(), called.at());
        }
        held.put(one.number(), called.counter());
        posts[called.counter()] = new Post(true, one, called.at(), Double.NaN, Double.NaN);
    }

    /** Longer is no pause between two customers: nobody was there. */
    private void notePause(int counter, double from, double to) {
        if (to >= from
                && to - from < LONGEST_PAUSE
                && plan.counters().get(counter).presentFrom(from) == from) {
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
        known.remove(finished.customer());
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
            known.remove(missed.customer());
            lessons.missed(missed.at() - posts[counter].calledAt());
            posts[counter] = new Post(true, null, 0, 0, missed.at());
        }
    }

    private void giveUp(Happening.GaveUp gaveUp) {
        var one = known.get(gaveUp.customer());
        if (one != null && waiting.remove(one)) {
            known.remove(gaveUp.customer());
            lessons.waited(gaveUp.at() - one.since(), true);
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

    /** Breaks, closing times and profiles as they are known now; the counters stay the same. */
    void replan(HallPlan changed) {
        if (changed.counters().size() != posts.length
                || changed.services().size() != plan.services().size()) {
            throw new IllegalArgumentException("a plan for another hall");
        }
        plan = changed;
    }

    /** Somebody who waits or is at a counter. */
    public Optional<Waiting> find(int customer) {
        return Optional.ofNullable(known.get(customer));
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

    /** Whom a free counter would call at that moment, by the rule the forecast plays by. */
    public Optional<Waiting> findNext(int counter, double now) {
        var all = listWaiting();
        int first = new Opening(plan, all, now).firstFor(counter, now);
        return first == Line.NOBODY ? Optional.empty() : Optional.of(all.get(first));
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

    /** Whether somebody is at a counter, free or not, who takes that service from such people. */
    public boolean isAnybodyThereFor(int service, Takers takers) {
        for (int counter = 0; counter < posts.length; counter++) {
            var one = plan.counters().get(counter);
            boolean may = takers.include(counter) || takers.othersWhenDue();
            if (posts[counter].manned() && may && one.takes(service)) {
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
