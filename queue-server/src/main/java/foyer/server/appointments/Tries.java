package foyer.server.appointments;

import foyer.contract.words.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing at a kiosk: of tries that found nothing it bears {@value #FREE} at once, and
 * one more every {@link #GAINED_EVERY}. Remembers the latest {@value #MAX_NODES} kiosks.
 * Thread-safe.
 */
public final class Tries {
    /** A queue of clumsy people needs no more; a guesser of six digits needs years. */
    static final int FREE = 12;

    static final Duration GAINED_EVERY = Duration.ofSeconds(15);
    static final int MAX_NODES = 1_000;

    /** When each kiosk's tries are all forgotten. */
    private final Map<NodeId, Instant> forgottenAt =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<NodeId, Instant> eldest) {
                    return size() > MAX_NODES;
                }
            };

    public synchronized boolean mayTry(NodeId node, Instant now) {
        var until = forgottenAt.get(node);
        return until == null
                || Duration.between(now, until).compareTo(GAINED_EVERY.multipliedBy(FREE - 1)) <= 0;
    }

    public synchronized void failed(NodeId node, Instant now) {
        var until = forgottenAt.get(node);
        var from = until == null || until.isBefore(now) ? now : until;
        forgottenAt.put(node, from.plus(GAINED_EVERY));
    }

    synchronized int size() {
        return forgottenAt.size();
    }
}
