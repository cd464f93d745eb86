package foyer.server.ticketing;

import static foyer.server.ticketing.Play.ANN;
import static foyer.server.ticketing.Play.BEN;
import static foyer.server.ticketing.Play.CEM;
import static foyer.server.ticketing.TestSite.BENEFITS;
import static foyer.server.ticketing.TestSite.HOUSING;
import static foyer.server.ticketing.TestSite.ONE;
import static foyer.server.ticketing.TestSite.PLANNING;
import static foyer.server.ticketing.TestSite.TAX;
import static foyer.server.ticketing.TestSite.THREE;
import static foyer.server.ticketing.TestSite.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import foyer.server.ticketing.CallReason.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NextTicketTest {
    private final Play play = Play.open();

    @Test
    void theEarliestPromiseIsCalledFirstAcrossServices() {
        var benefits = play.issue(BENEFITS); // promised in 20 minutes
        play.afterMinutes(4);
        var tax = play.issue(TAX); // promised in 4 + 15 minutes
        play.afterMinutes(10);
        assertThat(play.callNext(ANN, ONE).id()).isEqualTo(tax.id());
        assertThat(play.callNext(BEN, TWO).id()).isEqualTo(benefits.id());
    }

    @Test
    void aCounterIsGivenOnlyWhatItsProfileTakes() {
        play.issue(TAX);
        play.issue(PLANNING);
        assertThat(play.refuse(CEM, new Command.CallNext(THREE))).isEqualTo(Reason.NOTHING_WAITING);
        var housing = play.issue(HOUSING);
        assertThat(play.callNext(CEM, THREE).id()).isEqualTo(housing.id());
        var planning = play.issue(PLANNING);
        assertThat(play.refuse(ANN, new Command.CallChosen(planning.id(), ONE)))
                .isEqualTo(Reason.NOT_ELIGIBLE);
    }

    @Test
    void equalPromisesGoByArrivalAndEqualArrivalsByIssue() {
        var early = play.issue(BENEFITS);
        play.afterMinutes(5);
        var late = play.issue(TAX);
        var later = play.issue(TAX);
        assertThat(late.promisedAt()).isEqualTo(early.promisedAt());
        assertThat(play.callNext(ANN, ONE).id()).isEqualTo(early.id());
        assertThat(play.callNext(BEN, TWO).id()).isEqualTo(late.id());
        play.accept(ANN, new Command.NoShow(early.id()));
        assertThat(play.callNext(ANN, ONE).id()).isEqualTo(later.id());
    }

    @Test
    void whoArrivedWhileTheKioskWasOfflineComesInByArrival() {
        var online = play.issue(TAX);
        var offline = play.issueUnnumbered(TAX, play.now.minus(Duration.ofHours(1)));
        play.accept(
                Play.KIOSK,
                new Command.GiveNumber(offline.origin().issue(), new TicketNumber("K1-001"), null));
        assertThat(play.callNext(ANN, ONE).id()).isEqualTo(offline.id());
        assertThat(play.callNext(BEN, TWO).id()).isEqualTo(online.id());
    }

    @Test
    void theReasonOfACallNamesTheRunnerUp() {
        var first = play.issue(TAX);
        play.afterMinutes(1);
        var second = play.issue(BENEFITS);
        play.afterMinutes(2);
        var reason = play.callNext(ANN, ONE).call().reason();
        assertThat(reason.rule()).isEqualTo(Rule.EARLIEST_PROMISE);
        assertThat(reason.standard()).isEqualTo(Duration.ofMinutes(15));
        assertThat(reason.arrivedAt()).isEqualTo(first.arrivedAt());
        assertThat(reason.runnerUp())
                .isEqualTo(new CallReason.RunnerUp(second.number(), second.promisedAt(), BENEFITS));
        play.accept(ANN, new Command.Start(first.id()));
        assertThat(play.callNext(ANN, ONE).call().reason().runnerUp()).isNull();
    }

    @Test
    void aChosenTicketIsCalledBeforeItsTurnAndTheReasonSaysSo() {
        var first = play.issue(TAX);
        var chosen = play.issue(TAX);
        play.accept(ANN, new Command.CallChosen(chosen.id(), ONE));
        var reason = play.get(chosen.id()).call().reason();
        assertThat(reason.rule()).isEqualTo(Rule.CHOSEN);
        assertThat(reason.runnerUp().number()).isEqualTo(first.number());
    }

    @Test
    void aTicketCanBeCalledOnceItsKioskSaidItsNumberOrAfterFiveSeconds() {
        var silent = play.issueUnnumbered(TAX);
        assertThat(play.refuse(ANN, new Command.CallNext(ONE))).isEqualTo(Reason.NOTHING_WAITING);
        play.after(Duration.ofMillis(4_999));
        assertThat(play.refuse(ANN, new Command.CallNext(ONE))).isEqualTo(Reason.NOTHING_WAITING);
        var numbered = play.issue(TAX);
        assertThat(play.callNext(ANN, ONE).id()).isEqualTo(numbered.id());
        play.after(Duration.ofMillis(1));
        assertThat(play.callNext(BEN, TWO).id()).isEqualTo(silent.id());
    }

    @Test
    void callingTheNextFinishesWhoIsServed() {
        var first = play.issue(TAX);
        var second = play.issue(TAX);
        play.callNext(ANN, ONE);
        assertThat(play.refuse(ANN, new Command.CallNext(ONE))).isEqualTo(Reason.COUNTER_BUSY);
        play.accept(ANN, new Command.Start(first.id()));
        assertThat(play.callNext(ANN, ONE).id()).isEqualTo(second.id());
        assertThat(play.get(first.id()).status()).isEqualTo(TicketStatus.FINISHED);
    }

    @Test
    void whoIsServedStaysWhenNobodyIsWaiting() {
        var served = play.issue(TAX);
        play.callNext(ANN, ONE);
        play.accept(ANN, new Command.Start(served.id()));
        assertThat(play.refuse(ANN, new Command.CallNext(ONE))).isEqualTo(Reason.NOTHING_WAITING);
        assertThat(play.get(served.id()).status()).isEqualTo(TicketStatus.SERVING);
    }

    @Test
    void peopleAheadAreThosePromisedEarlierAtTheSameCounters() {
        play.issue(TAX);
        play.issue(PLANNING);
        play.issue(HOUSING);
        var benefits = play.issue(BENEFITS);
        // Tax and benefits share counters 1 and 2; housing is promised later; planning is apart.
        assertThat(play.state.countAhead(benefits)).isEqualTo(1);
        assertThat(play.state.countAheadOfNewcomer(TAX, play.now)).isEqualTo(1);
        assertThat(play.state.countAheadOfNewcomer(HOUSING, play.now)).isEqualTo(2);
        assertThat(play.state.countAheadOfNewcomer(PLANNING, play.now)).isEqualTo(1);
        play.afterMinutes(30);
        assertThat(play.state.countAheadOfNewcomer(TAX, play.now)).isEqualTo(2);
    }

    /**
     * Nobody starves: however many come later for the same counters, whoever waits is passed only
     * by those promised earlier, who are at most those that came within the longest standard.
     */
    @Test
    void nobodyIsOvertakenByWhoWasPromisedALaterCall() {
        for (long seed = 1; seed <= 20; seed++) {
            var random = new Random(seed);
            var day = Play.open();
            for (int step = 0; step < 400; step++) {
                day.after(Duration.ofSeconds(random.nextInt(90)));
                ServiceCode service = random.nextBoolean() ? TAX : BENEFITS;
                day.issue(service);
                if (random.nextInt(10) < 7) {
                    finishAndCallNext(day);
                }
            }
            while (!day.state.listWaiting(TestSite.SERVICES, 1).isEmpty()) {
                finishAndCallNext(day);
            }
            assertThat(overtaken(day)).as("seed %d", seed).isEmpty();
        }
    }

    /** Calls made while somebody with an earlier promise was waiting for that counter. */
    private static List<Event> overtaken(Play day) {
        var waiting = new HashSet<TicketId>();
        var unfair = new ArrayList<Event>();
        for (var event : day.events) {
            if (event instanceof Event.TicketIssued issued) {
                waiting.add(issued.ticket());
            } else if (event instanceof Event.TicketCalled call) {
                waiting.remove(call.ticket());
                var promise = day.get(call.ticket()).promisedAt();
                if (waiting.stream().anyMatch(id -> day.get(id).promisedAt().isBefore(promise))) {
                    unfair.add(event);
                }
            }
        }
        return unfair;
    }

    private static void finishAndCallNext(Play day) {
        day.state.findTicketAt(ONE).ifPresent(at -> day.order(ANN, new Command.Start(at.id())));
        day.order(ANN, new Command.CallNext(ONE));
    }
}
