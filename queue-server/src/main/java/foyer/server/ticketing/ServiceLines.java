package foyer.server.ticketing;

import foyer.contract.words.ServiceCode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Everybody who waits for one service: mostly one line, and one for each special need. */
final class ServiceLines {
    private final WaitingLine plain = new WaitingLine();
    private final LineKey plainKey;
    private final Map<LineKey, WaitingLine> special = new HashMap<>();
    private final NavigableMap<Instant, Integer> held = new TreeMap<>();
    private int size;

    ServiceLines(ServiceCode service) {
        this.plainKey = LineKey.plain(service);
    }

    ServiceCode service() {
        return plainKey.service();
    }

    int size() {
        return size;
    }

    /** Of those who may be called then, as far as they are concerned. */
    int countReady(Instant at) {
        int away = 0;
        for (int more : held.tailMap(at, false).values()) {
            away += more;
        }
        return size - away;
    }

    private void hold(Ticket ticket, int more) {
        var until = ticket.leg().notBefore();
        if (until != null) {
            held.merge(until, more, (had, added) -> had + added == 0 ? null : had + added);
        }
    }

    void add(Ticket ticket) {
        var key = LineKey.of(ticket);
        var line = key.isPlain() ? plain : special.computeIfAbsent(key, one -> new WaitingLine());
        line.add(ticket);
        hold(ticket, 1);
        size++;
    }

    void remove(Ticket ticket) {
        var key = LineKey.of(ticket);
        var line = find(key);
        if (line == null) {
            return;
        }
        int before = line.size();
        line.remove(ticket);
        if (line.size() == before) {
            return;
        }
        hold(ticket, -1);
        size--;
        if (line != plain && line.size() == 0) {
            special.remove(key);
        }
    }

    /** The same place, newer knowledge. */
    void replace(Ticket ticket) {
        var line = find(LineKey.of(ticket));
        if (line != null) {
            line.replace(ticket);
        }
    }

    /** Of those who may be called then, as far as they are concerned. */
    @Nullable Ticket firstReady(Instant at) {
        var best = plain.firstReady(at);
        for (var line : special.values()) {
            best = earlier(best, line.firstReady(at));
        }
        return best;
    }

    static @Nullable Ticket earlier(@Nullable Ticket one, @Nullable Ticket other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Ticket.BY_PROMISE.compare(one, other) <= 0 ? one : other;
    }

    /** What is asked of each line. */
    interface Visitor {
        void visit(LineKey key, WaitingLine line);
    }

    void each(Visitor visitor) {
        visitor.visit(plainKey, plain);
        special.forEach(visitor::visit);
    }

    /** Of those who wait for anyone, or for that target. */
    int countWhile(Target target, Predicate<Ticket> isBefore) {
        int count = plain.countWhile(isBefore);
        for (var entry : special.entrySet()) {
            var of = entry.getKey().target();
            if (of.equals(Target.ANYONE) || of.equals(target)) {
                count += entry.getValue().countWhile(isBefore);
            }
        }
        return count;
    }

    private @Nullable WaitingLine find(LineKey key) {
        return key.isPlain() ? plain : special.get(key);
    }
}
