package foyer.server.forecast.live;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.TicketId;
import foyer.server.ticketing.CarryOver.SignIn;
import foyer.server.ticketing.RandomDay;
import foyer.server.ticketing.Ticket;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The forecast plays by the rule of the counters: from the same queue both call the same person.
 */
class SameChoiceTest {
    private static final int STEPS = 1_500;

    private int asked;
    private int somebody;
    private int numberAwaited;

    /**
     * Priority, appointments, overflow, targets and special needs included. One difference is known
     * and lasts five seconds: the rules step over somebody whose kiosk has not yet said which
     * number it gave.
     */
    @Test
    void fromTheSameQueueBothCallTheSame() {
        LongStream.rangeClosed(1, 10).forEach(this::compareADay);
        assertThat(asked).as("questions").isGreaterThan(10_000);
        assertThat(somebody).as("of them with an answer").isGreaterThan(2_500);
        assertThat(numberAwaited).as("not numbered yet").isBetween(1, asked / 20);
    }

    private void compareADay(long seed) {
        var day = new RandomDay(seed);
        var live = new Following(day);
        for (int step = 0; step < STEPS; step++) {
            live.hear(day.go());
            live.look();
            for (var in : day.play.state.listSignIns()) {
                if (!day.play.state.isAway(in.staff(), day.play.now)) {
                    compare(live, in, seed + ", step " + step);
                }
            }
        }
    }

    private void compare(Following live, SignIn in, String where) {
        var now = live.day.play.now;
        var ours = live.next(in.counter());
        var theirs = live.day.play.state.findNext(in.counter(), in.staff(), now).map(Ticket::id);
        asked++;
        somebody += theirs.isPresent() ? 1 : 0;
        if (!ours.equals(theirs)) {
            assertThat(isAwaitingItsNumber(live, ours))
                    .as("seed %s, counter %s: ours %s, theirs %s", where, in, ours, theirs)
                    .isTrue();
            numberAwaited++;
        }
    }

    private static boolean isAwaitingItsNumber(Following live, Optional<TicketId> ours) {
        var ticket = ours.flatMap(live.day.play.state::findTicket);
        return ticket.filter(one -> !one.callableAt(live.day.play.now))
                .filter(one -> one.findHeldUntil(live.day.play.now) == null)
                .isPresent();
    }
}
