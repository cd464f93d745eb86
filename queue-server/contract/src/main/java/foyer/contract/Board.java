package foyer.contract;

import foyer.contract.words.CallId;
import foyer.contract.words.CounterId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServerId;
import foyer.contract.words.Texts;
import foyer.contract.words.TicketNumber;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The latest calls of a site, newest first, retained. Displays announce ids they have not
 * announced, if younger than {@link Limits#ANNOUNCE_WITHIN}.
 *
 * @param council whose reception it is
 */
public record Board(
        int v,
        ServerId server,
        long boot,
        long seq,
        Instant at,
        String zone,
        Texts council,
        List<Call> calls,
        List<Counter> counters)
        implements Message {
    public static final int MAX_COUNTERS = 200;

    public Board {
        calls = Bounds.list("calls", calls, Limits.BOARD_CALLS);
        counters = Bounds.list("counters", counters, MAX_COUNTERS);
        Bounds.text("zone", zone, 60);
    }

    @Override
    public int maxBytes() {
        return Limits.VIEW_BYTES;
    }

    /**
     * One call.
     *
     * @param alias another number the same customer may hold, shown beside the first
     * @param recall 0 for the first call, then counting up
     * @param ended the customer was met, or did not come: no longer to be announced
     */
    public record Call(
            CallId id,
            TicketNumber number,
            @Nullable TicketNumber alias,
            CounterId counter,
            LanguageCode language,
            Instant calledAt,
            int recall,
            boolean ended) {}

    /**
     * A counter as displays show it.
     *
     * @param label what is written above the counter
     * @param directions where it is as seen from each display
     */
    public record Counter(CounterId id, Texts label, Map<NodeId, Direction> directions) {
        public Counter {
            if (directions.size() > MAX_COUNTERS) {
                throw new IllegalArgumentException(
                        "directions has " + directions.size() + " items");
            }
            if (directions.values().stream().anyMatch(Objects::isNull)) {
                throw new IllegalArgumentException("a direction is missing");
            }
            // In one order, so that the same board always has the same bytes.
            directions = Collections.unmodifiableMap(new TreeMap<>(directions));
        }
    }

    /** The physical way from a screen; never mirrored with the language. */
    public enum Direction {
        LEFT,
        RIGHT,
        AHEAD,
        UP,
        DOWN
    }
}
