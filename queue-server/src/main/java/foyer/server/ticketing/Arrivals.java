package foyer.server.ticketing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The latest arrival of today that each giver of tickets was sure of. Messages overtake each other,
 * so an earlier arrival whose age was measured is as good as any. One that only a wall clock knew,
 * from before a restart, must not buy a place in front of whoever came to the same kiosk before: at
 * most its place beside them is believed.
 */
final class Arrivals {
    private final Map<Actor, Instant> latest = new HashMap<>();

    void note(Origin origin) {
        if (origin.arrivalCertain()) {
            latest.merge(
                    origin.by(), origin.arrivedAt(), (one, two) -> one.isAfter(two) ? one : two);
        }
    }

    Instant believed(Actor by, Instant said, boolean certain) {
        var last = latest.getOrDefault(by, said);
        return !certain && said.isBefore(last) ? last : said;
    }

    Map<Actor, Instant> all() {
        return Map.copyOf(latest);
    }

    void clear() {
        latest.clear();
    }
}
