package foyer.server.forecast;

import foyer.server.forecast.learning.Lessons;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The queue as far as the forecast has heard of it. Belongs to one thread at a time. */
public final class Hall {
    private static final Comparator<Waiting> BY_PROMISE =
            Comparator.comparingDouble(Waiting::promisedAt)
                    .thenComparingDouble(Waiting::arrivedAt)
                    .thenComparingInt(Waiting::number);

    private final Lessons lessons;
    private final Posts posts;
    private final TreeSet<Waiting> waiting = new TreeSet<>(BY_PROMISE);
    private final Map<Integer, Waiting> known = new HashMap<>();
    private double lastAt;

    public Hall(HallPlan plan, Lessons lessons) {
        this.lessons = lessons;
        this.posts = new Posts(plan, lessons);
    }

    /** What is said about somebody unknown, or out of order, changes nothing. */
    public void hear(Happening happening) {
        lastAt = happening.at();
        posts.begin(lastAt);
        switch (happening) {
            case Happening.Arrived arrived -> arrive(arrived);
            case Happening.Called called -> call(called);
            case Happening.Started started -> start(started);
            case Happening.Finished finished -> finish(finished);
            case Happening.Missed missed -> miss(missed);
            case Happening.GaveUp gaveUp -> giveUp(gaveUp);
            case Happening.Withdrawn gone -> withdraw(gone.customer(), gone.at());
            case Happening.Manned manned -> posts.man(manned.counter(), manned.at());
            case Happening.Left left -> posts.leave(left.counter(), left.at());
        }
    }

    private void arrive(Happening.Arrived arrived) {
        var one = arrived.one();
        var before = known.get(one.number());
        if (before == null) {
            // Whoever said they would be back later has come all the same.
            double came = Math.min(one.since(), arrived.at());
            lessons.came(one.service(), came, came + one.promisedAt() - one.since());
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
        posts.findHeld(counter).ifPresent(there -> withdraw(there.number(), calledAt));
        known.put(one.number(), one);
        posts.hold(one, counter, calledAt, startedAt);
    }

    /** Is not here any more; nothing is learned from it. */
    public void withdraw(int customer, double at) {
        var one = known.remove(customer);
        if (one != null) {
            waiting.remove(one);
        }
        posts.release(customer, at);
    }

    private void call(Happening.Called called) {
        var one = known.get(called.customer());
        if (one == null || !waiting.remove(one)) {
            return;
        }
        learnWait(one, called.at(), false);
        posts.call(one, called.counter(), called.at());
    }

    private void start(Happening.Started started) {
        double walked = posts.start(started.customer(), started.at());
        if (!Double.isNaN(walked)) {
            lessons.walked(walked);
        }
    }

    private void finish(Happening.Finished finished) {
        var post = posts.release(finished.customer(), finished.at());
        if (post == null) {
            return;
        }
        known.remove(finished.customer());
        if (post.held() != null && !Double.isNaN(post.startedAt())) {
            double seconds = finished.at() - post.startedAt();
            lessons.served(post.held().service(), post.startedAt(), seconds);
        }
    }

    private void miss(Happening.Missed missed) {
        var post = posts.release(missed.customer(), missed.at());
        if (post != null) {
            known.remove(missed.customer());
            lessons.missed(missed.at() - post.calledAt());
        }
    }

    private void giveUp(Happening.GaveUp gaveUp) {
        var one = known.get(gaveUp.customer());
        if (one != null && waiting.remove(one)) {
            known.remove(gaveUp.customer());
            learnWait(one, gaveUp.at(), true);
        }
    }

    /** Whoever is gone before they were to be back did not wait. */
    private void learnWait(Waiting one, double until, boolean gaveUp) {
        if (until >= one.since()) {
            lessons.waited(until - one.since(), gaveUp);
        }
    }

    /** Nothing more is heard: whoever has not come by now did not come. */
    void close() {
        posts.close(lastAt);
    }

    public HallPlan plan() {
        return posts.plan();
    }

    /** Breaks, closing times and profiles as they are known now; the counters stay the same. */
    void replan(HallPlan changed) {
        posts.replan(changed);
    }

    /** Somebody who waits or is at a counter. */
    public Optional<Waiting> find(int customer) {
        return Optional.ofNullable(known.get(customer));
    }

    /** Whom a free counter would call at that moment, by the rule the forecast plays by. */
    public Optional<Waiting> findNext(int counter, double now) {
        var all = listWaiting();
        int first = new Opening(plan(), all, now).firstFor(counter, now);
        return first == Line.NOBODY ? Optional.empty() : Optional.of(all.get(first));
    }

    /** In the order of their promises. */
    public List<Waiting> listWaiting() {
        return new ArrayList<>(waiting);
    }

    public int countWaiting() {
        return waiting.size();
    }

    public Posts posts() {
        return posts;
    }
}
