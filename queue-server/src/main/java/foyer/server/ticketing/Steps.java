package foyer.server.ticketing;

import foyer.contract.words.TicketId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What tickets were before their last step, for a short while. */
final class Steps {
    /** The oldest go first. */
    static final int MAX = 500;

    /** A ticket as it was until then. */
    record Step(Instant at, Ticket before) {}

    private final Map<TicketId, Step> last = new LinkedHashMap<>();

    Optional<Step> find(TicketId ticket) {
        return Optional.ofNullable(last.get(ticket));
    }

    void note(Instant at, Ticket before) {
        last.remove(before.id());
        last.put(before.id(), new Step(at, before));
        if (last.size() > MAX) {
            last.remove(last.keySet().iterator().next());
        }
    }

    void forget(TicketId ticket) {
        last.remove(ticket);
    }

    List<Step> list() {
        return List.copyOf(last.values());
    }

    void clear() {
        last.clear();
    }
}
