package foyer.contract;

import foyer.contract.words.CallId;
import foyer.contract.words.CounterId;
import foyer.contract.words.Daily;
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
 * @param displays what each of them is for; null: a server that does not say
 * @param notices what the house tells everybody who waits; null: nothing
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
        List<Counter> counters,
        @Nullable List<DisplayPlan> displays,
        @Nullable List<Notice> notices)
        implements Message {
    public static final int MAX_COUNTERS = 200;
    public static final int MAX_DISPLAYS = 200;
    public static final int MAX_NOTICES = 12;

    public Board {
        calls = Bounds.list("calls", calls, Limits.BOARD_CALLS);
        counters = Bounds.list("counters", counters, MAX_COUNTERS);
        displays = displays == null ? null : Bounds.list("displays", displays, MAX_DISPLAYS);
        notices = notices == null ? null : Bounds.list("notices", notices, MAX_NOTICES);
        Bounds.text("zone", zone, 60);
    }

    /** Of a house that says nothing of its displays. */
    public Board(
            int v,
            ServerId server,
            long boot,
            long seq,
            Instant at,
            String zone,
            Texts council,
            List<Call> calls,
            List<Counter> counters) {
        this(v, server, boot, seq, at, zone, council, calls, counters, null, null);
    }

    /** The same house with other calls. */
    public Board with(List<Call> others) {
        return new Board(
                v, server, boot, seq, at, zone, council, others, counters, displays, notices);
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
     * @param unhurried it is shown for longer, with the word to take one's time; null: as others
     */
    public record Call(
            CallId id,
            TicketNumber number,
            @Nullable TicketNumber alias,
            CounterId counter,
            LanguageCode language,
            Instant calledAt,
            int recall,
            boolean ended,
            @Nullable Boolean unhurried) {
        /** Of somebody who walks as others do. */
        public Call(
                CallId id,
                TicketNumber number,
                @Nullable TicketNumber alias,
                CounterId counter,
                LanguageCode language,
                Instant calledAt,
                int recall,
                boolean ended) {
            this(id, number, alias, counter, language, calledAt, recall, ended, null);
        }
    }

    /**
     * A counter as displays show it.
     *
     * @param label what is written above the counter
     * @param directions where it is as seen from each display
     * @param open whether somebody serves there; null: a server that does not say
     * @param ticket called to it or served at it now; null: nobody
     */
    public record Counter(
            CounterId id,
            Texts label,
            Map<NodeId, Direction> directions,
            @Nullable Boolean open,
            @Nullable TicketNumber ticket) {
        public Counter(CounterId id, Texts label, Map<NodeId, Direction> directions) {
            this(id, label, directions, null, null);
        }

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

    /**
     * One thing the house tells everybody who waits.
     *
     * @param daily when it is shown; null: always
     */
    public record Notice(Texts text, @Nullable Daily daily) {}

    /** The physical way from a screen; never mirrored with the language. */
    public enum Direction {
        LEFT,
        RIGHT,
        AHEAD,
        UP,
        DOWN
    }
}
