package foyer.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.CounterId;
import foyer.contract.words.TicketId;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.Leg;
import foyer.server.ticketing.Ticket;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** PRODUCT.md's promise 3 at one site: who holds whom, as the journal says. */
final class Counters {
    private final Map<TicketId, CounterId> held = new HashMap<>();
    private final Map<CounterId, TicketId> holding = new HashMap<>();
    private final Map<TicketId, CounterId> before = new HashMap<>();
    int calls;
    int undos;
    int days;

    void take(Event event) {
        switch (event) {
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
            case Event.ServiceStarted started -> note(started.ticket());
            case Event.DayOpened opened -> {
                days++;
                var open = new HashSet<TicketId>();
                opened.carried().tickets().stream().map(Ticket::id).forEach(open::add);
                assertThat(open).as("who is held is carried over").containsAll(held.keySet());
            }
            default -> {
                // Nobody moves.
            }
        }
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
                .as("promise 3: counter %s holds one ticket", counter)
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
}
