package foyer.server.forecast;

import java.util.List;

/**
 * The queue played on from a moment, by the rule of the counters: a free counter calls the earliest
 * promise among its own services; with none of them waiting it helps where the overflow is open.
 * Whoever has left is found out when it is their turn. May be run again and again; belongs to one
 * thread at a time.
 */
public final class Play {
    private final Floor floor;
    private final Entries entries;
    private final Line[] lines;
    private final NextFree busy;
    private final int[] idle;
    private int idling;
    private final int there;

    /**
     * @param entries those waiting; who comes during a run is added behind and forgotten at the
     *     next
     */
    Play(Floor floor, Entries entries, Line[] lines) {
        this.floor = floor;
        this.entries = entries;
        this.lines = lines;
        this.there = entries.size();
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
            if (coming == Double.POSITIVE_INFINITY && free == Double.POSITIVE_INFINITY) {
                return;
            }
            if (coming <= free) {
                fates.arrive(this);
                wake(coming, fates, watch);
            } else {
                serve(busy.removeFirst(), free, fates, watch);
            }
        }
    }

    private void begin(double[] freeAt) {
        entries.cutTo(there);
        busy.clear();
        idling = 0;
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
        int entry = entries.add(service, promisedAt, arrivedAt);
        lines[service].add(entry);
        return entry;
    }

    /** Whoever has been idle longest is asked first. */
    private void wake(double now, Fates fates, Watch watch) {
        int before = idling;
        idling = 0;
        for (int i = 0; i < before; i++) {
            serve(idle[i], now, fates, watch);
        }
    }

    private void serve(int counter, double now, Fates fates, Watch watch) {
        if (!serveIfAble(counter, now, fates, watch)) {
            idle[idling++] = counter;
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
        for (int line = choose(counter); line >= 0; line = choose(counter)) {
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

    private int choose(int counter) {
        int best = Line.NOBODY;
        for (int line : floor.ownLines(counter)) {
            best = better(best, line);
        }
        return best == Line.NOBODY ? chooseOverflow(counter) : best;
    }

    private int chooseOverflow(int counter) {
        int best = Line.NOBODY;
        var helped = floor.helpedLines(counter);
        for (int i = 0; i < helped.length; i++) {
            if (lines[helped[i]].countWaiting() >= floor.helpedFrom(counter)[i]) {
                best = better(best, helped[i]);
            }
        }
        return best;
    }

    private int better(int best, int line) {
        int first = lines[line].first();
        if (first == Line.NOBODY) {
            return best;
        }
        return best == Line.NOBODY || entries.isBefore(first, lines[best].first()) ? line : best;
    }

    int lineOf(int entry) {
        return entries.line(entry);
    }

    public int serviceOf(int entry) {
        return floor.serviceOf(entries.line(entry));
    }

    double arrivedAt(int entry) {
        return entries.arrivedAt(entry);
    }
}
