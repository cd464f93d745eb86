package foyer.server.forecast.live;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.CounterId;
import foyer.server.forecast.Waiting;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.RandomDay;
import foyer.server.ticketing.TestSite;
import foyer.server.ticketing.Ticket;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a queue, the forecast's hall is as the queue is. */
class LiveHallTest {
    private static final int STEPS = 4_000;

    /** Looks come after every order, or after many: the newest state alone must be enough. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theHallHoldsWhoWaitsAndWhoIsServedAsTheQueueDoes(long seed) {
        var day = new RandomDay(seed);
        var live = new Following(day);
        var random = new Random(seed);
        int mostBetweenLooks = seed <= 4 ? 1 : 60;
        for (int step = 0; step < STEPS; step++) {
            live.hear(step % 1_000 == 999 ? live.nextDay() : day.go());
            if (random.nextInt(mostBetweenLooks) == 0) {
                live.look();
                requireSame(day.play.state, live);
            }
        }
        assertThat(live.mostWaiting).as("people waited").isGreaterThan(20);
        assertThat(live.mostHeld).as("people were served").isGreaterThan(1);
        assertThat(live.days).as("days went by").isGreaterThan(1);
    }

    private static void requireSame(QueueState state, Following live) {
        var hall = live.forecaster.hall();
        var waiting = state.listWaiting(TestSite.SERVICES, Integer.MAX_VALUE);
        assertThat(hall.listWaiting().stream().map(live::ticketOf))
                .as("the same people in the same order")
                .containsExactlyElementsOf(waiting.stream().map(Ticket::id).toList());
        for (int counter = 0; counter < TestSite.COUNTERS.size(); counter++) {
            requireSameAt(state, live, counter);
        }
        live.mostWaiting = Math.max(live.mostWaiting, waiting.size());
    }

    private static void requireSameAt(QueueState state, Following live, int counter) {
        var hall = live.forecaster.hall();
        var id = TestSite.COUNTERS.get(counter);
        var held = state.findTicketAt(id);
        assertThat(hall.posts().findHeld(counter).map(live::ticketOf))
                .isEqualTo(held.map(Ticket::id));
        assertThat(hall.posts().isManned(counter))
                .isEqualTo(isManned(state, id, live) || held.isPresent());
        held.ifPresent(
                ticket -> {
                    int number = hall.posts().findHeld(counter).map(Waiting::number).orElseThrow();
                    double started = live.seconds(ticket.startedAt());
                    assertThat(hall.posts().isAt(number, counter, started)).isTrue();
                    assertThat(hall.posts().findCounterOf(number))
                            .isEqualTo(OptionalInt.of(counter));
                });
        live.mostHeld += held.isPresent() ? 1 : 0;
    }

    private static boolean isManned(QueueState state, CounterId counter, Following live) {
        Instant now = live.day.play.now;
        return state.findSignInAt(counter)
                .filter(one -> !state.isAway(one.staff(), now))
                .isPresent();
    }
}
