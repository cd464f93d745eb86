package foyer.appliance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.SiteId;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import foyer.server.journal.JournalException;
import foyer.server.journal.SqliteJournal;
import foyer.server.journal.Verdict;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.NumberEffect;
import foyer.server.ticketing.store.EventCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The journal read to its end by what stands in it, event by event, not by the rules that wrote it.
 * Whatever no history may contain fails while it is read.
 */
final class QueueAfterwards {
    /** Unique within a site and business day. */
    private record DayNumber(LocalDate day, TicketNumber number) {}

    private final Map<IntentId, Event.TicketIssued> issued = new LinkedHashMap<>();
    private final Map<DayNumber, TicketId> owners = new HashMap<>();
    private final Map<TicketId, List<TicketNumber>> numbers = new HashMap<>();
    private final Map<TicketId, CounterId> heldAt = new HashMap<>();
    private final List<TicketId> calls = new ArrayList<>();
    private final Set<TicketId> finished = new HashSet<>();
    private final Set<TicketId> ended = new HashSet<>();
    private final Set<IntentId> awaited = new HashSet<>();
    private final List<Event.CustomerTurnedAway> turnedAway = new ArrayList<>();
    private final List<Event.CallShown> shown = new ArrayList<>();

    static QueueAfterwards read(Path database, SiteId site)
            throws JournalException, SQLException, IOException {
        var queue = new QueueAfterwards();
        try (var journal = SqliteJournal.open(copy(database))) {
            assertThat(journal.verify(site)).isInstanceOf(Verdict.Sound.class);
            var codec = new EventCodec();
            for (var one : journal.listEvents(site, 1, (int) journal.lastSeq(site))) {
                queue.take(codec.decode(one.kind(), one.body()));
            }
        }
        return queue;
    }

    /** As of one moment: a running server goes on writing. */
    private static Path copy(Path database) throws SQLException, IOException {
        var copy = database.resolveSibling("journal-copy.db");
        Files.deleteIfExists(copy);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
        }
        return copy;
    }

    private void take(Event event) {
        switch (event) {
            case Event.TicketIssued ticket -> issue(ticket);
            case Event.NumberGiven given -> give(given);
            case Event.NumberAwaited early -> awaited.add(early.issue());
            case Event.CustomerTurnedAway away -> turnedAway.add(away);
            case Event.TicketCalled call -> call(call);
            case Event.TicketFinished(_, var ticket, _) -> {
                finished.add(ticket);
                end(ticket);
            }
            case Event.TicketMissed(_, var ticket, _) -> heldAt.remove(ticket);
            case Event.LegOpened leg -> heldAt.remove(leg.ticket());
            case Event.TicketCancelled(_, var ticket) -> end(ticket);
            case Event.TicketAbandoned(_, var ticket) -> end(ticket);
            case Event.CallShown confirmation -> shown.add(confirmation);
            default -> {}
        }
    }

    private void issue(Event.TicketIssued ticket) {
        assertThat(issued.put(ticket.origin().issue(), ticket))
                .as("tickets of one wish: %s", ticket)
                .isNull();
        awaited.remove(ticket.origin().issue());
        numbers.put(ticket.ticket(), new ArrayList<>(List.of(ticket.number())));
        own(ticket.numberDay(), ticket.number(), ticket.ticket());
    }

    private void give(Event.NumberGiven given) {
        own(given.numberDay(), given.number(), given.ticket());
        var held = numbers.get(given.ticket());
        if (given.effect() == NumberEffect.REPLACED) {
            held.clear();
        }
        if (!held.contains(given.number())) {
            held.add(given.number());
        }
    }

    private void own(LocalDate day, TicketNumber number, TicketId ticket) {
        var other = owners.put(new DayNumber(day, number), ticket);
        assertThat(other == null || other.equals(ticket))
                .as("%s of %s is of %s and of %s", number, day, ticket, other)
                .isTrue();
    }

    private void call(Event.TicketCalled call) {
        assertThat(ended).as("who has gone is not called").doesNotContain(call.ticket());
        assertThat(heldAt.put(call.ticket(), call.counter()))
                .as("%s is held by one counter", call.ticket())
                .isNull();
        calls.add(call.ticket());
    }

    private void end(TicketId ticket) {
        heldAt.remove(ticket);
        ended.add(ticket);
    }

    /** Everything anybody was told is in here, once, and nothing else is. */
    void holds(Told told) {
        assertThat(issuesOf(told))
                .as("visits are what visitors wished, each once")
                .containsExactlyInAnyOrderElementsOf(told.wished());
        told.issued()
                .forEach(
                        (issue, answer) ->
                                assertThat(issued.get(issue).ticket())
                                        .as("the ticket acknowledged as %s", answer.number())
                                        .isEqualTo(answer.ticket()));
        told.given()
                .forEach(
                        (issue, given) ->
                                assertThat(numbersOf(issue))
                                        .as("what the queue calls the visitor with %s", given)
                                        .contains(given.number()));
        assertThat(awaited).as("numbers whose wish never came").isEmpty();
        assertThat(calls).containsAll(told.called());
        assertThat(finished).containsAll(told.finished());
    }

    /** Of the kiosks that told. */
    private List<IntentId> issuesOf(Told told) {
        return issued.values().stream()
                .filter(
                        ticket ->
                                ticket.origin().by() instanceof Actor.Node(var node)
                                        && told.kiosks().contains(node))
                .map(ticket -> ticket.origin().issue())
                .toList();
    }

    List<TicketNumber> numbersOf(IntentId issue) {
        return numbers.get(issued.get(issue).ticket());
    }

    /** Of every visit, each once: two visits with one number were noticed before. */
    Set<TicketNumber> everyNumber() {
        var all = new HashSet<TicketNumber>();
        numbers.values().forEach(all::addAll);
        return all;
    }

    Optional<Event.TicketIssued> findByLink(String linkHash) {
        var found =
                issued.values().stream()
                        .filter(ticket -> ticket.origin().linkHash().equals(linkHash))
                        .toList();
        assertThat(found).as("visits of one paper").hasSizeLessThan(2);
        return found.stream().findFirst();
    }

    /** In the order the server took them. */
    List<Event.TicketIssued> tickets() {
        return List.copyOf(issued.values());
    }

    List<Event.CustomerTurnedAway> turnedAway() {
        return List.copyOf(turnedAway);
    }

    List<Event.CallShown> shown() {
        return List.copyOf(shown);
    }

    boolean everybodyWasServed(Told told) {
        return issuesOf(told).stream()
                .allMatch(issue -> ended.contains(issued.get(issue).ticket()));
    }
}
