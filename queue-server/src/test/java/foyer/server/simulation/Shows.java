package foyer.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Board;
import foyer.contract.words.CallId;
import foyer.contract.words.CounterId;
import foyer.contract.words.NodeId;
import foyer.contract.words.TicketId;
import foyer.server.ticketing.Event;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * PRODUCT.md's promise 6 at one site, and the order of versions: what is shown was called and
 * written, what counts as shown was shown, and no older board follows a newer one.
 */
final class Shows {
    private record Announced(TicketId ticket, CounterId counter) {}

    private record Rendered(NodeId node, long life, CallId call) {}

    private final Map<CallId, Announced> calls = new HashMap<>();
    private final Map<TicketId, CounterId> counterOf = new HashMap<>();
    private final Set<Rendered> rendered = new HashSet<>();
    private final Set<CallId> shown = new HashSet<>();
    private @Nullable Board last;
    private @Nullable Ledger ledger;

    int rendered() {
        return rendered.size();
    }

    int confirmed() {
        return shown.size();
    }

    void readsIn(Ledger one) {
        ledger = one;
    }

    void take(Event event) {
        switch (event) {
            case Event.TicketCalled called -> {
                counterOf.put(called.ticket(), called.counter());
                called(called.call(), called.ticket());
            }
            case Event.TicketRecalled again -> called(again.call(), again.ticket());
            case Event.NumberGiven given -> {
                if (given.announced() != null) {
                    called(given.announced(), given.ticket());
                }
            }
            case Event.CallShown confirmed -> confirmed(confirmed);
            default -> {
                // Nothing is announced.
            }
        }
    }

    private void called(CallId call, TicketId ticket) {
        calls.put(call, new Announced(ticket, counterOf.get(ticket)));
    }

    /** Only the first counts, so that staff believe it when they read it. */
    private void confirmed(Event.CallShown one) {
        assertThat(rendered.stream())
                .as("promise 6: %s counts as shown, so %s has shown it", one.call(), one.node())
                .anyMatch(r -> r.call().equals(one.call()) && r.node().equals(one.node()));
        assertThat(shown.add(one.call())).as("promise 6: the first confirmation").isTrue();
    }

    /** The server's own account of it. */
    void published(Board board) {
        var before = last;
        last = board;
        assertThat(before == null || isNewer(board, before))
                .as("versions of the board go up: %s.%s", board.boot(), board.seq())
                .isTrue();
    }

    static boolean isNewer(Board one, Board other) {
        return one.boot() != other.boot() ? one.boot() > other.boot() : one.seq() > other.seq();
    }

    /** A display's page has drawn it. */
    void rendered(NodeId node, long life, Board.Call call) {
        var known = calls.get(call.id());
        assertThat(known).as("promise 6: %s was shown and never called", call.id()).isNotNull();
        assertThat(call.counter()).as("promise 6: where %s goes", call).isEqualTo(known.counter());
        assertThat(ledger.isNumberOf(known.ticket(), call.number()))
                .as("promise 6: %s is a number of %s", call.number(), known.ticket())
                .isTrue();
        assertThat(rendered.add(new Rendered(node, life, call.id())))
                .as("promise 6: %s is announced once by %s", call.id(), node)
                .isTrue();
    }

    /**
     * When nothing fails, a call is at the display half a second after it was written.
     *
     * @param mendedAt what was written before may still be on a slow way
     */
    static void checkReached(
            List<Display> displays, List<Board.Call> called, Instant mendedAt, Instant now) {
        for (var display : displays) {
            if (display.isReachedSince(now.minus(Display.REACHED_WITHIN))) {
                for (var call : called) {
                    if (call.calledAt().isAfter(mendedAt) && isDue(call, now)) {
                        assertThat(display.knows(call.id()))
                                .as("promise 6: %s has reached %s", call, display)
                                .isTrue();
                    }
                }
            }
        }
    }

    private static boolean isDue(Board.Call call, Instant now) {
        return !call.ended()
                && call.calledAt().isBefore(now.minus(Display.REACHED_WITHIN))
                && call.calledAt().isAfter(now.minus(Display.YOUNG));
    }
}
