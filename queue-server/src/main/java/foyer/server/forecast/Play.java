package foyer.server.forecast;

import java.util.List;

/**
 * The queue played on from a moment, by the rule of the counters: a free counter calls the earliest
 * promise it may call ({@link Choice}). Whoever has left is found out when it is their turn. May be
 * run again and again; belongs to one thread at a time.
 */
public final class Play {
    private final Floor floor;
    private final Entries entries;
    private final Line[] lines;
    private final NextFree busy;
    private final Choice choice;
    private final int[] idle;
    private final int[] later;
    private int back;
    private int idling;
    private double wakeAt;
    private final int there;

    /**
     * @param entries those waiting; who comes during a run is added behind and forgotten at the
     *     next
     * @param later those waiting who are in no line before they are ready, the soonest first
     */
    Play(Floor floor, Entries entries, Line[] lines, int[] later) {
        this.floor = floor;
        this.later = later;
        this.entries = entries;
        this.lines = lines;
        this.there = entries.size();
        this.choice = new Choice(floor, entries, lines);
        this.busy = new NextFree(floor.plan().counters().size());
        this.idle = new int[floor.plan().counters().size()];
    }

    /** With nobody waiting yet. */
    public static Play ofEmpty(HallPlan plan) {
        return new Opening(plan, List.of(), 0).play();
    }

    /**
     * @param freeAt for each counter when it can call next; infinity: not at all
     */
    public void run(double[] freeAt, Fates fates, Watch watch) {
        begin(freeAt);
        while (!watch.seenEnough()) {
            double coming = fates.nextArrivalAt();
            double free = busy.first();
            double ready = nextReadyAt();
            double next = Math.min(Math.min(coming, ready), Math.min(free, wakeAt));
            if (next == Double.POSITIVE_INFINITY) {
                return;
            }
            if (ready == next) {
                comeBack(later[back++]);
                wake(next, fates, watch);
            } else if (coming == next) {
                fates.arrive(this);
                wake(next, fates, watch);
            } else if (free == next) {
                serve(busy.removeFirst(), next, fates, watch);
            } else {
                wake(next, fates, watch);
            }
        }
    }

    private double nextReadyAt() {
        return back == later.length ? Double.POSITIVE_INFINITY : entries.readyAt(later[back]);
    }

    private void comeBack(int entry) {
        lines[entries.line(entry)].add(entry);
    }

    private void begin(double[] freeAt) {
        entries.cutTo(there);
        back = 0;
        busy.clear();
        idling = 0;
        wakeAt = Double.POSITIVE_INFINITY;
        for (var line : lines) {
            line.begin();
        }
        for (int counter = 0; counter < freeAt.length; counter++) {
            if (freeAt[counter] < Double.POSITIVE_INFINITY) {
                busy.add(counter, freeAt[counter]);
            }
        }
    }

    /** Somebody comes; returns the entry it is known by. */
    public int arrive(int service, double promisedAt, double arrivedAt) {
        int entry = entries.add(service, promisedAt, arrivedAt, arrivedAt);
        lines[service].add(entry);
        return entry;
    }

    /** Whoever has been idle longest is asked first. */
    private void wake(double now, Fates fates, Watch watch) {
        int before = idling;
        idling = 0;
        wakeAt = Double.POSITIVE_INFINITY;
        for (int i = 0; i < before; i++) {
            serve(idle[i], now, fates, watch);
        }
    }

    private void serve(int counter, double now, Fates fates, Watch watch) {
        if (!serveIfAble(counter, now, fates, watch)) {
            idle[idling++] = counter;
            wakeAt = Math.min(wakeAt, choice.nextOpening(counter, now));
        }
    }

    /** False: there, and nobody to call. */
    private boolean serveIfAble(int counter, double now, Fates fates, Watch watch) {
        double present = floor.plan().counters().get(counter).presentFrom(now);
        if (present > now) {
            if (present < Double.POSITIVE_INFINITY) {
                busy.add(counter, present);
            }
            return true;
        }
        for (int line = choice.choose(counter, now);
                line != Line.NOBODY;
                line = choice.choose(counter, now)) {
            int entry = lines[line].first();
            lines[line].removeFirst();
            if (fates.leavesAt(entry) <= now) {
                watch.missing(entry, counter, now);
                continue;
            }
            watch.called(entry, counter, now);
            busy.add(counter, now + fates.holds(entry, counter, now));
            return true;
        }
        return false;
    }

    int lineOf(int entry) {
        return entries.line(entry);
    }

    public int serviceOf(int entry) {
        return floor.serviceOf(entries.line(entry));
    }

    /** When their present wait began. */
    double waitsSince(int entry) {
        return entries.since(entry);
    }
}
