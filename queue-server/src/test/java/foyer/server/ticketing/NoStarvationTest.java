package foyer.server.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.CounterId;
import foyer.contract.words.StaffId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever waits is called, however many are called sooner for good reasons: while they wait, nobody
 * passes them who came after their promise; and when nobody comes any more, all are called.
 */
class NoStarvationTest {
    private static final Map<CounterId, StaffId> STAFF =
            Map.of(
                    TestSite.ONE, new StaffId("ann"),
                    TestSite.TWO, new StaffId("ben"),
                    TestSite.THREE, new StaffId("cem"),
                    TestSite.FOUR, new StaffId("eve"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nobodyStarves(long seed) {
        var random = new Random(seed);
        var any = new RandomCommands(random);
        var play = Play.open(TestRules.ALL);
        play.accept(Play.staff("eve"), new Command.SignIn(TestSite.FOUR));
        for (int step = 0; step < 2_000; step++) {
            play.after(Duration.ofSeconds(random.nextInt(30)));
            if (random.nextInt(3) == 0) {
                play.issue(any.service(), any.wants(play.now).prioritised(null));
            }
            var waiting = play.state.listWaiting(TestSite.SERVICES, 40);
            if (!waiting.isEmpty() && random.nextInt(4) == 0) {
                var ticket = waiting.get(random.nextInt(waiting.size())).id();
                play.order(Play.ANN, new Command.Prioritise(ticket, TestRules.BABY));
            }
            var counter = any.counter();
            if (random.nextInt(5) == 0) {
                play.state
                        .findTicketAt(counter)
                        .ifPresent(held -> play.order(at(counter), any.aboutVisit(held.id())));
            }
            serve(play, counter);
        }
        everybodyIsCalledInTheEnd(play);
    }

    private static void everybodyIsCalledInTheEnd(Play play) {
        int left = play.state.listWaiting(TestSite.SERVICES, 10_000).size();
        for (int turn = 0; turn < 3 * left + 70; turn++) {
            play.afterMinutes(1);
            STAFF.keySet().forEach(counter -> serve(play, counter));
        }
        assertThat(play.state.listWaiting(TestSite.SERVICES, 10)).isEmpty();
    }

    /** One more step at that counter, and a look at whom a call passed over. */
    private static void serve(Play play, CounterId counter) {
        var held = play.state.findTicketAt(counter).orElse(null);
        if (held == null || held.status() == TicketStatus.SERVING) {
            var before = play.state.listWaiting(TestSite.SERVICES, 10_000);
            var decision = play.order(at(counter), new Command.CallNext(counter));
            if (decision.events().isEmpty() && held != null) {
                play.accept(at(counter), new Command.Finish(held.id()));
            }
            decision.events().forEach(event -> nobodyIsPassedTooLate(play, before, event));
        } else {
            play.accept(at(counter), new Command.Start(held.id()));
        }
    }

    /** Of those that counter could have called. */
    private static void nobodyIsPassedTooLate(Play play, List<Ticket> waiting, Event event) {
        if (!(event instanceof Event.TicketCalled called)) {
            return;
        }
        var ticket = play.get(called.ticket());
        var runnerUp = called.reason().runnerUp();
        if (runnerUp != null) {
            assertThat(ticket.promisedAt()).isBeforeOrEqualTo(runnerUp.promisedAt());
        }
        for (var other : waiting) {
            boolean sameLine =
                    LineKey.of(other).equals(LineKey.of(ticket)) && other.callableAt(play.now);
            if (sameLine && !other.id().equals(ticket.id())) {
                assertThat(ticket.arrivedAt()).isBeforeOrEqualTo(other.promisedAt());
            }
        }
    }

    private static Actor at(CounterId counter) {
        return new Actor.Staff(STAFF.get(counter));
    }
}
