package foyer.appliance.faults;

import foyer.contract.Answer;
import foyer.contract.words.IntentId;
import foyer.contract.words.NodeId;
import foyer.contract.words.TicketId;
import foyer.kiosk.session.Given;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was acknowledged to anybody: to kiosks by the server, to visitors by a kiosk, to advisors by
 * the staff door. Thread-safe.
 */
final class Told {
    private final Set<NodeId> kiosks = ConcurrentHashMap.newKeySet();
    private final Set<IntentId> wished = ConcurrentHashMap.newKeySet();
    private final Map<IntentId, Answer.Issued> issued = new ConcurrentHashMap<>();
    private final Map<IntentId, Given> given = new ConcurrentHashMap<>();
    private final Set<TicketId> called = ConcurrentHashMap.newKeySet();
    private final Set<TicketId> finished = ConcurrentHashMap.newKeySet();

    /** This kiosk notes all that happens at it. */
    void kiosk(NodeId node) {
        kiosks.add(node);
    }

    void wish(IntentId issue) {
        wished.add(issue);
    }

    void issued(IntentId issue, Answer.Issued ticket) {
        issued.put(issue, ticket);
    }

    /** A visitor reads the number on the screen, or on the paper. */
    void number(Given ticket) {
        // A kiosk alone numbers at once: its visitor never sees a screen that only wishes.
        wished.add(ticket.issue());
        var before = given.putIfAbsent(ticket.issue(), ticket);
        if (before != null && !before.number().equals(ticket.number())) {
            throw new AssertionError(
                    "one visitor was told " + before.number() + " and " + ticket.number());
        }
    }

    void called(TicketId ticket) {
        called.add(ticket);
    }

    void finished(TicketId ticket) {
        finished.add(ticket);
    }

    Set<NodeId> kiosks() {
        return Set.copyOf(kiosks);
    }

    Set<IntentId> wished() {
        return Set.copyOf(wished);
    }

    Map<IntentId, Answer.Issued> issued() {
        return Map.copyOf(issued);
    }

    Map<IntentId, Given> given() {
        return Map.copyOf(given);
    }

    Set<TicketId> called() {
        return Set.copyOf(called);
    }

    Set<TicketId> finished() {
        return Set.copyOf(finished);
    }

    int numbers() {
        return given.size();
    }

    int calls() {
        return called.size();
    }

    /** For the line a long test prints. */
    String summary() {
        long alone = given.values().stream().filter(ticket -> !ticket.live()).count();
        return "%d wishes, %d acknowledged, %d numbers given, %d of them by a kiosk alone, %d called, %d finished"
                .formatted(
                        wished.size(),
                        issued.size(),
                        given.size(),
                        alone,
                        called.size(),
                        finished.size());
    }
}
