package foyer.server.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any orders in any sequence, sensible or not: nothing throws and the promises hold. */
class RandomDaysTest {
    private static final int STEPS = 4_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingThrowsAndThePromisesHold(long seed) {
        var day = new RandomDay(seed);
        var play = day.play;
        for (int step = 0; step < STEPS; step++) {
            var order = day.next();
            var before = step % 50 == 0 ? Contents.of(play.state) : null;
            var decision = QueueRules.decide(play.state, order);
            if (before != null) {
                assertThat(Contents.of(play.state))
                        .as("deciding changes nothing")
                        .isEqualTo(before);
            }
            theEarliestPromiseIsCalled(play.state, order, decision);
            day.happen(decision);
            if (step % 200 == 0) {
                assertThat(Contents.of(play.rebuilt()))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(Contents.of(play.state));
            }
            atMostOneCounterHoldsATicket(play.state);
        }
        noNumberTwiceADay(play.events);
        nobodyWaitedLessThanNothing(play.state);
        assertThat(play.events).hasSizeGreaterThan(STEPS / 10);
    }

    private static void atMostOneCounterHoldsATicket(QueueState state) {
        var held = new HashSet<TicketId>();
        for (var counter : TestSite.COUNTERS) {
            state.findTicketAt(counter)
                    .ifPresent(
                            ticket -> {
                                assertThat(held.add(ticket.id())).isTrue();
                                assertThat(ticket.status().held()).isTrue();
                                assertThat(ticket.call().counter()).isEqualTo(counter);
                            });
        }
    }

    /** Of all that could be called there, as the slow way finds it; so nobody starves. */
    private static void theEarliestPromiseIsCalled(
            QueueState state, Order order, Decision decision) {
        if (order.command() instanceof Command.CallNext next
                && order.actor() instanceof Actor.Staff staff) {
            var slow = new EveryTicket(state, next.counter(), staff.id(), order.at()).next();
            for (var event : decision.events()) {
                if (event instanceof Event.TicketCalled called) {
                    assertThat(slow.map(Ticket::id)).contains(called.ticket());
                }
            }
            if (decision instanceof Decision.Rejected refused
                    && refused.reason() == Reason.NOTHING_WAITING) {
                assertThat(slow).isEmpty();
            }
        }
    }

    private static void nobodyWaitedLessThanNothing(QueueState state) {
        for (var ticket : state.tickets.values()) {
            assertThat(ticket.promisedAt()).isAfterOrEqualTo(ticket.arrivedAt());
            for (var leg : ticket.legs()) {
                assertThat(leg.findWaitTime().orElse(Duration.ZERO))
                        .isGreaterThanOrEqualTo(Duration.ZERO);
                assertThat(leg.findWalkTime().orElse(Duration.ZERO))
                        .isGreaterThanOrEqualTo(Duration.ZERO);
                assertThat(leg.findServiceTime().orElse(Duration.ZERO))
                        .isGreaterThanOrEqualTo(Duration.ZERO);
            }
        }
    }

    private static void noNumberTwiceADay(List<Event> events) {
        record Key(LocalDate day, TicketNumber number) {}
        var users = new HashMap<Key, TicketId>();
        for (var event : events) {
            if (event instanceof Event.TicketIssued one) {
                claim(users, new Key(one.numberDay(), one.number()), one.ticket());
            } else if (event instanceof Event.NumberGiven one) {
                claim(users, new Key(one.numberDay(), one.number()), one.ticket());
            }
        }
    }

    private static <K> void claim(Map<K, TicketId> users, K key, TicketId ticket) {
        var earlier = users.putIfAbsent(key, ticket);
        assertThat(earlier == null || earlier.equals(ticket)).as(key.toString()).isTrue();
    }
}
