package foyer.server.ticketing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everybody one person at one counter may call or choose at that moment: of the services taken,
 * sent to them, and of services the site has given up. Not those who wait for a colleague.
 *
 * @param oldest since when whoever waits longest does, of the first of each line; null when nobody
 *     is here and waits
 * @param first in the order of promise
 */
public record CounterLine(int count, @Nullable Instant oldest, List<Ticket> first) {
    public CounterLine {
        first = List.copyOf(first);
    }

    static CounterLine of(Candidates candidates, int limit) {
        var lines = listLines(candidates);
        int count = 0;
        @Nullable Instant oldest = null;
        for (var line : lines) {
            count += line.size();
            oldest = earlier(oldest, line.firstReady(candidates.at()));
        }
        return new CounterLine(count, oldest, Lines.merge(lines, limit));
    }

    private static List<WaitingLine> listLines(Candidates candidates) {
        var state = candidates.state();
        var lines = new ArrayList<WaitingLine>();
        for (var taken : state.profiles.of(candidates.counter(), candidates.staff())) {
            var waiting = state.lines.find(taken.service());
            if (waiting != null) {
                boolean open = Candidates.isOpen(state, taken, candidates.at());
                add(lines, waiting, candidates, open);
            }
        }
        for (var waiting : state.lines.all()) {
            if (state.site().findService(waiting.service()).isEmpty()) {
                add(lines, waiting, candidates, true);
            }
        }
        return lines;
    }

    private static void add(
            List<WaitingLine> lines, ServiceLines waiting, Candidates candidates, boolean open) {
        waiting.each(
                (key, line) -> {
                    if (line.size() > 0 && candidates.isFor(key, open)) {
                        lines.add(line);
                    }
                });
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Ticket other) {
        if (other == null) {
            return one;
        }
        var since = other.origin().countsFrom();
        return one == null || since.isBefore(one) ? since : one;
    }
}
