package foyer.server.ticketing;

import foyer.contract.words.IntentId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Half-heard stories of kiosks: a number without its Issue, and an Issue that was refused while the
 * kiosk may already have given a number. Together with the missing half each becomes a ticket, so
 * that a number once given is always a visit.
 */
final class Unsettled {
    /** Of each kind; the oldest go first. */
    static final int MAX = 500;

    private final Map<IntentId, Event.NumberAwaited> awaited = new LinkedHashMap<>();
    private final Map<IntentId, Event.CustomerTurnedAway> turnedAway = new LinkedHashMap<>();

    Optional<Event.NumberAwaited> findAwaited(IntentId issue) {
        return Optional.ofNullable(awaited.get(issue));
    }

    Optional<Event.CustomerTurnedAway> findTurnedAway(IntentId issue) {
        return Optional.ofNullable(turnedAway.get(issue));
    }

    void add(Event.NumberAwaited event) {
        awaited.put(event.issue(), event);
        bound(awaited);
    }

    void add(Event.CustomerTurnedAway event) {
        turnedAway.put(event.origin().issue(), event);
        bound(turnedAway);
    }

    void settle(IntentId issue) {
        awaited.remove(issue);
        turnedAway.remove(issue);
    }

    List<Event.NumberAwaited> listAwaited() {
        return List.copyOf(awaited.values());
    }

    List<Event.CustomerTurnedAway> listTurnedAway() {
        return List.copyOf(turnedAway.values());
    }

    void clear() {
        awaited.clear();
        turnedAway.clear();
    }

    private static <V> void bound(Map<IntentId, V> map) {
        if (map.size() > MAX) {
            map.remove(map.keySet().iterator().next());
        }
    }
}
