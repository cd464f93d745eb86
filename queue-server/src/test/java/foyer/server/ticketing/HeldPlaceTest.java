package foyer.server.ticketing;

import static foyer.server.ticketing.Play.ANN;
import static foyer.server.ticketing.Play.BEN;
import static foyer.server.ticketing.Play.CEM;
import static foyer.server.ticketing.TestSite.BENEFITS;
import static foyer.server.ticketing.TestSite.HOUSING;
import static foyer.server.ticketing.TestSite.ONE;
import static foyer.server.ticketing.TestSite.TAX;
import static foyer.server.ticketing.TestSite.THREE;
import static foyer.server.ticketing.TestSite.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.server.ticketing.CallReason.Basis;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody takes a number now and comes back later: the place is that of who comes then. */
class HeldPlaceTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Play play = Play.open(TestRules.ALL);

    @Test
    void thePromiseCountsFromTheTimeTheyComeBack() {
        var held = play.issue(TAX, inAnHour());

        assertThat(held.promisedAt()).isEqualTo(play.now.plus(HOUR).plus(Duration.ofMinutes(15)));
        assertThat(held.findHeldUntil(play.now)).isEqualTo(play.now.plus(HOUR));
        assertThat(Contents.of(play.rebuilt())).isEqualTo(Contents.of(play.state));
    }

    @Test
    void nobodyCallsThemBeforeAndTheReasonSaysSince() {
        var back = play.now.plus(HOUR);
        var held = play.issue(TAX, inAnHour());

        play.after(HOUR.minusSeconds(1));
        assertThat(play.refuse(ANN, new Command.CallNext(ONE))).isEqualTo(Reason.NOTHING_WAITING);

        play.after(Duration.ofSeconds(1));
        var called = (Event.TicketCalled) play.accept(ANN, new Command.CallNext(ONE)).getLast();
        assertThat(called.ticket()).isEqualTo(held.id());
        assertThat(called.reason().basis()).isEqualTo(Basis.HELD);
        assertThat(called.reason().arrivedAt()).isEqualTo(back);
        assertThat(called.reason().standard()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void whoIsBackSoonerCanBeCalledByChoice() {
        var held = play.issue(TAX, inAnHour());
        play.accept(ANN, new Command.CallChosen(held.id(), ONE));
        assertThat(play.get(held.id()).status()).isEqualTo(TicketStatus.CALLED);
    }

    @Test
    void whoCameBeforeThatTimeGoesFirstAndWhoComesAfterItGoesLater() {
        var held = play.issue(TAX, inAnHour());
        play.afterMinutes(59);
        var before = play.issue(TAX);
        play.afterMinutes(2);
        var after = play.issue(TAX);

        assertThat(play.callNext(ANN, ONE).id()).isEqualTo(before.id());
        assertThat(play.callNext(BEN, TWO).id()).isEqualTo(held.id());
        play.accept(ANN, new Command.Start(before.id()));
        assertThat(play.callNext(ANN, ONE).id()).isEqualTo(after.id());
    }

    @Test
    void sentOnTheyDoNotGainTheTimeTheyWereAway() {
        var held = play.issue(TAX, inAnHour());
        var back = play.now.plus(HOUR);
        play.after(HOUR);
        play.serveNext(ANN, ONE);
        play.accept(ANN, new Command.Transfer(held.id(), BENEFITS, Target.ANYONE, null));

        assertThat(play.get(held.id()).promisedAt()).isEqualTo(back.plus(Duration.ofMinutes(20)));
    }

    @Test
    void aFloorwalkersReasonNeverGoesBeforeTheTimeTheyComeBack() {
        var held = play.issue(HOUSING, inAnHour());
        for (int i = 0; i < 3; i++) {
            play.order(ANN, new Command.Prioritise(held.id(), TestRules.BABY));
        }
        assertThat(play.get(held.id()).promisedAt())
                .isEqualTo(play.now.plus(HOUR).plus(Duration.ofMinutes(20)));
    }

    @Test
    void aTimeThatIsOverHoldsNothingAndNoneIsHeldTooLong() {
        assertThat(play.issue(TAX, Wants.held(play.now)).leg().notBefore()).isNull();
        assertThat(play.issue(TAX, Wants.held(play.now.minusSeconds(9))).wants().notBefore())
                .isNull();
        var far = play.issue(TAX, Wants.held(Instant.MAX));
        assertThat(far.leg().notBefore()).isEqualTo(play.now.plus(IssueRules.LONGEST_HELD));
    }

    @Test
    void aNumberAKioskGaveAloneIsHeldJustTheSame() {
        var intent = play.newIntent();
        var taken = play.now;
        play.after(Duration.ofMinutes(20));
        var late =
                new Command.Issue(
                        TAX, TestSite.EN, "link", taken, true, Wants.held(taken.plus(HOUR)));
        play.order(intent, Play.KIOSK, late);

        var ticket = play.state.findTicketByIssue(intent).orElseThrow();
        assertThat(ticket.findHeldUntil(play.now)).isEqualTo(taken.plus(HOUR));
        assertThat(ticket.promisedAt()).isEqualTo(taken.plus(Duration.ofMinutes(75)));
    }

    /** Counter 3 helps with tax when three wait. */
    @Test
    void whoIsNotBackYetIsNobodyToHelp() {
        play.issue(TAX, inAnHour());
        play.issue(TAX, inAnHour());
        play.issue(TAX);
        assertThat(play.refuse(CEM, new Command.CallNext(THREE))).isEqualTo(Reason.NOTHING_WAITING);
        play.after(HOUR.minusSeconds(1));
        play.callNext(ANN, ONE);
        play.issue(TAX);
        assertThat(play.refuse(CEM, new Command.CallNext(THREE))).isEqualTo(Reason.NOTHING_WAITING);
        play.after(Duration.ofSeconds(1));
        play.callNext(CEM, THREE);
    }

    /** Counter 3 helps with tax when the first is ten minutes late. */
    @Test
    void whoAskedForTenMinutesMoreIsNotLateMeanwhile() {
        var first = play.issue(TAX);
        play.afterMinutes(20);
        play.issue(TAX);
        play.afterMinutes(4);
        play.accept(Play.PHONE, new Command.MoreTime(first.id()));
        play.afterMinutes(2);
        assertThat(play.refuse(CEM, new Command.CallNext(THREE))).isEqualTo(Reason.NOTHING_WAITING);
        play.afterMinutes(8);
        assertThat(play.callNext(CEM, THREE).id()).isEqualTo(first.id());
    }

    /** Of those who want one service and nothing special, in the plain words of the sign. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nobodyIsPassedUnfairlyAndEverybodyIsCalled(long seed) {
        var random = new Random(seed);
        int heldCalled = 0;
        for (int step = 0; step < 400; step++) {
            play.after(Duration.ofSeconds(random.nextInt(150)));
            if (random.nextInt(2) == 0) {
                play.issue(TAX, random.nextInt(3) == 0 ? later(random) : Wants.NOTHING);
            }
            heldCalled += callAndFinish(seed) ? 1 : 0;
        }
        assertThat(heldCalled).as("the days have held places, seed %d", seed).isPositive();
        play.after(HOUR.multipliedBy(3));
        int left = play.state.listWaiting(TestSite.SERVICES, 1_000).size();
        for (int i = 0; i < left; i++) {
            callAndFinish(seed);
        }
        assertThat(play.state.listWaiting(TestSite.SERVICES, 9)).as("seed %d", seed).isEmpty();
    }

    private Wants later(Random random) {
        return Wants.held(play.now.plus(Duration.ofMinutes(30L * (1 + random.nextInt(4)))));
    }

    private boolean callAndFinish(long seed) {
        var waiting = play.state.listWaiting(TestSite.SERVICES, 1_000);
        var decision = play.order(ANN, new Command.CallNext(ONE));
        if (!(decision.events().stream().reduce((_, last) -> last).orElse(null)
                instanceof Event.TicketCalled called)) {
            return false;
        }
        var ticket = play.get(called.ticket());
        var since = ticket.origin().countsFrom();
        assertThat(since).as("not before their time, seed %d", seed).isBeforeOrEqualTo(play.now);
        for (var other : waiting) {
            boolean there = other.findHeldUntil(play.now) == null;
            if (there && !other.id().equals(ticket.id())) {
                assertThat(since)
                        .as("%s before %s, seed %d", ticket.id(), other.id(), seed)
                        .isBeforeOrEqualTo(other.origin().countsFrom());
            }
        }
        play.accept(ANN, new Command.Start(ticket.id()));
        play.accept(ANN, new Command.Finish(ticket.id()));
        return !since.equals(ticket.arrivedAt());
    }

    private Wants inAnHour() {
        return Wants.held(play.now.plus(HOUR));
    }
}
