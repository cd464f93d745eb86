package foyer.server.forecast.live;

import foyer.contract.words.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who was told something today and still waits, and what is to be written down of it. */
final class ToldToday {
    private static final double NANOS = 1e9;

    private final Map<TicketId, ToldTicket> open = new HashMap<>();
    private final Map<TicketId, ToldTicket> changed = new HashMap<>();

    void clear() {
        open.clear();
    }

    /** Told before a restart. */
    void restore(List<ToldTicket> tickets) {
        tickets.forEach(one -> open.putIfAbsent(one.ticket(), one));
    }

    void add(ToldTicket told) {
        open.put(told.ticket(), told);
        changed.put(told.ticket(), told);
    }

    void end(TicketId ticket, ToldTicket.End how, Instant at) {
        var told = open.remove(ticket);
        if (told != null) {
            double waited = Duration.between(told.at(), at).toNanos() / NANOS;
            changed.put(ticket, told.ended(how, waited));
        }
    }

    /** What is new since the last time. */
    List<ToldTicket> take() {
        var taken = new ArrayList<>(changed.values());
        changed.clear();
        return taken;
    }
}
