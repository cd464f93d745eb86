package foyer.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.SiteId;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import foyer.server.journal.ModelJournal;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.Leg;
import foyer.server.ticketing.Reason;
import foyer.server.ticketing.Ticket;
import foyer.server.ticketing.loop.Reply;
import foyer.server.ticketing.store.EventCodec;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What was promised to whom: PRODUCT.md's promises 1 to 4, looked at after every step. */
final class Ledger {
    private record Key(LocalDate day, TicketNumber number) {}

    private final EventCodec codec = new EventCodec();
    private long seen;
    // From the journal.
    private final Map<Key, TicketId> numbers = new HashMap<>();
    private final Map<TicketId, Set<TicketNumber>> numbersOf = new HashMap<>();
    private final Map<IntentId, TicketId> tickets = new HashMap<>();
    private final Map<TicketId, CounterId> held = new HashMap<>();
    private final Map<CounterId, TicketId> holding = new HashMap<>();
    private final Map<TicketId, CounterId> before = new HashMap<>();
    // From the kiosks and the answers.
    private final Map<Key, IntentId> given = new HashMap<>();
    private final Map<IntentId, TicketNumber> numbering = new HashMap<>();
    private final Map<IntentId, IntentId> numberingOf = new HashMap<>();
    private final Map<IntentId, TicketId> acknowledged = new HashMap<>();
    private final Set<IntentId> numberedAndAcknowledged = new HashSet<>();

    int givenNumbers() {
        return given.size();
    }

    int calls;
    int undos;

    void given(IntentId issue, TicketNumber number, LocalDate day) {
        var other = given.putIfAbsent(new Key(day, number), issue);
        assertThat(other == null || other.equals(issue))
                .as("promise 1: %s of %s is given to two customers", number, day)
                .isTrue();
    }

    void isNumbering(IntentId intent, IntentId issue, TicketNumber number) {
        numbering.put(intent, number);
        numberingOf.put(intent, issue);
    }

    void acknowledged(IntentId intent, Reply reply) {
        if (reply instanceof Reply.Accepted accepted) {
            for (var event : accepted.events()) {
                if (event instanceof Event.TicketIssued issued) {
                    acknowledged.put(issued.origin().issue(), issued.ticket());
                }
            }
            if (numbering.containsKey(intent)) {
                numberedAndAcknowledged.add(intent);
            }
        } else if (reply instanceof Reply.Rejected refused) {
            assertThat(numbering.containsKey(intent) && refused.reason() != Reason.STORE_FAILED)
                    .as("promise 2: a given number is refused: %s", refused)
                    .isFalse();
        }
    }

    /** Reads on in the journal and compares. */
    void check(ModelJournal journal, SiteId site) {
        long last = journal.lastSeq(site);
        assertThat(last)
                .as("promise 4: what was committed is still there")
                .isGreaterThanOrEqualTo(seen);
        for (var stored : journal.listEvents(site, seen + 1, (int) (last - seen))) {
            take(codec.decode(stored.kind(), stored.body()));
        }
        seen = last;
        acknowledged.forEach(
                (issue, ticket) ->
                        assertThat(tickets.get(issue))
                                .as("promise 4: an acknowledged ticket")
                                .isEqualTo(ticket));
        acknowledged.clear();
    }

    private void take(Event event) {
        switch (event) {
            case Event.TicketIssued issued -> {
                assertThat(tickets.put(issued.origin().issue(), issued.ticket()))
                        .as("promise 2: one visit for one wish")
                        .isNull();
                number(new Key(issued.numberDay(), issued.number()), issued.ticket());
            }
            case Event.NumberGiven one ->
                    number(new Key(one.numberDay(), one.number()), one.ticket());
            case Event.TicketCalled called -> {
                calls++;
                note(called.ticket());
                hold(called.ticket(), called.counter());
            }
            case Event.TicketFinished done -> leave(done.ticket());
            case Event.TicketMissed missed -> leave(missed.ticket());
            case Event.TicketCancelled cancelled -> leave(cancelled.ticket());
            case Event.TicketAbandoned left -> leave(left.ticket());
            case Event.TicketParked parked -> leave(parked.ticket());
            case Event.LegOpened opened -> {
                if (opened.cause() == Leg.Cause.NEXT_SERVICE) {
                    release(opened.ticket());
                } else {
                    leave(opened.ticket());
                }
            }
            case Event.StepUndone undone -> {
                undos++;
                release(undone.ticket());
                var counter = before.remove(undone.ticket());
                if (counter != null) {
                    hold(undone.ticket(), counter);
                }
            }
            case Event.ServiceAdded added -> note(added.ticket());
            case Event.TicketPrioritised sooner -> note(sooner.ticket());
            case Event.TicketAdjusted adjusted -> note(adjusted.ticket());
            case Event.AdvisorLeft left -> {}
            case Event.AdvisorCameBack back -> {}
            case Event.AbsencePlanned planned -> {}
            case Event.DayOpened opened -> {
                var open = new HashSet<TicketId>();
                opened.carried().tickets().stream().map(Ticket::id).forEach(open::add);
                assertThat(open).as("who is held is carried over").containsAll(held.keySet());
            }
            case Event.DayClosed closed -> {}
            case Event.NumberAwaited awaited -> {}
            case Event.CustomerTurnedAway turnedAway -> {}
            case Event.TicketRecalled recalled -> {}
            case Event.ServiceStarted started -> note(started.ticket());
            case Event.CallShown shown -> {}
            case Event.AdvisorSignedIn in -> {}
            case Event.AdvisorSignedOut out -> {}
            case Event.BandLeased leased -> {}
            case Event.HelpAsked asked -> {}
            case Event.HelpAnswered answered -> {}
            case Event.ServiceClosed closed -> {}
            case Event.ServiceOpened opened -> {}
        }
    }

    private void number(Key key, TicketId ticket) {
        var other = numbers.putIfAbsent(key, ticket);
        assertThat(other == null || other.equals(ticket))
                .as("promise 1: %s is the number of two tickets", key)
                .isTrue();
        numbersOf.computeIfAbsent(ticket, one -> new HashSet<>()).add(key.number());
    }

    /** A step that may be taken back: then whoever held the ticket holds it again. */
    private void note(TicketId ticket) {
        before.put(ticket, held.get(ticket));
    }

    private void hold(TicketId ticket, CounterId counter) {
        assertThat(held.put(ticket, counter))
                .as("promise 3: %s is at one counter", ticket)
                .isNull();
        assertThat(holding.put(counter, ticket))
                .as("counter %s holds one ticket", counter)
                .isNull();
    }

    private void leave(TicketId ticket) {
        note(ticket);
        release(ticket);
    }

    private void release(TicketId ticket) {
        var counter = held.remove(ticket);
        if (counter != null) {
            holding.remove(counter);
        }
    }

    /** Once every kiosk was heard: each number given is the number of the visit it was given to. */
    void checkEveryNumberIsAVisit() {
        given.forEach(
                (key, issue) -> {
                    var ticket = tickets.get(issue);
                    assertThat(ticket).as("promise 2: %s is a visit", key).isNotNull();
                    assertThat(numbersOf.get(ticket))
                            .as("promise 2: %s", key)
                            .contains(key.number());
                });
        assertThat(numberedAndAcknowledged).hasSameSizeAs(numbering.keySet());
    }
}
