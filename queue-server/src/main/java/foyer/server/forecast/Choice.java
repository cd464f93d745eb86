package foyer.server.forecast;

import foyer.server.forecast.CounterPlan.Overflow;

/**
 * The rule of the counters: of all a counter may call now, the earliest promise. What it helps with
 * counts like its own while help is needed. Not thread-safe.
 */
final class Choice {
    private final Floor floor;
    private final Entries entries;
    private final Line[] lines;

    Choice(Floor floor, Entries entries, Line[] lines) {
        this.floor = floor;
        this.entries = entries;
        this.lines = lines;
    }

    /** The line to call from; {@link Line#NOBODY}: nobody may be called. */
    int choose(int counter, double now) {
        int best = Line.NOBODY;
        for (var way : floor.ways(counter)) {
            int first = lines[way.line()].first();
            if (first != Line.NOBODY
                    && (best == Line.NOBODY || entries.isBefore(first, lines[best].first()))
                    && opensAt(way, first, now) <= now) {
                best = way.line();
            }
        }
        return best;
    }

    /** When that counter could call somebody if nothing happened until then; infinity: never. */
    double nextOpening(int counter, double now) {
        double soonest = Double.POSITIVE_INFINITY;
        for (var way : floor.ways(counter)) {
            int first = lines[way.line()].first();
            if (first != Line.NOBODY) {
                soonest = Math.min(soonest, opensAt(way, first, now));
            }
        }
        return soonest;
    }

    private double opensAt(Floor.Way way, int first, double now) {
        double opens = way.whenDue() ? entries.promisedAt(first) : now;
        for (var threshold : way.opens()) {
            opens = Math.max(opens, opensAt(threshold, now));
        }
        return opens;
    }

    private double opensAt(Overflow threshold, double now) {
        int waiting = 0;
        int first = Line.NOBODY;
        for (int line : floor.linesOf(threshold.service())) {
            waiting += lines[line].countWaiting();
            first = earlier(first, lines[line].first());
        }
        if (waiting >= threshold.from()) {
            return now;
        }
        return first == Line.NOBODY
                ? Double.POSITIVE_INFINITY
                : entries.promisedAt(first) + threshold.lateSeconds();
    }

    private int earlier(int one, int other) {
        if (one == Line.NOBODY || other == Line.NOBODY) {
            return one == Line.NOBODY ? other : one;
        }
        return entries.isBefore(one, other) ? one : other;
    }
}
