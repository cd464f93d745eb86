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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foyer.server.ticketing.RuleBook.Appointments;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What moves a promise, and what does not. */
class PromisesTest {
    private final Play play = Play.open(TestRules.ALL);

    @Test
    void whoeverHasAnAppointmentIsPromisedItsTime() {
        var appointed = play.issue(TAX, appointment(10));
        assertThat(appointed.promisedAt()).isEqualTo(minutes(10 + 5));
    }

    @Test
    void whoeverComesEarlyWaitsForTheAppointedTime() {
        var early = play.issue(TAX, appointment(60));
        assertThat(early.promisedAt()).isEqualTo(minutes(60 + 5));
    }

    @Test
    void aSiteMayLetTheEarlyOnesWaitAsWalkIns() {
        var kind =
                with(new Appointments(min(5), min(15), min(15), true), TestRules.ALL.priorities());
        var day = Play.open(kind);
        assertThat(day.issue(TAX, appointment(60)).promisedAt()).isEqualTo(minutes(15));
        assertThat(day.issue(TAX, appointment(12)).promisedAt())
                .as("not early")
                .isEqualTo(minutes(17));
    }

    @Test
    void aLittleLateIsOnTimeAndTooLateIsAWalkIn() {
        assertThat(play.issue(TAX, appointment(-15)).promisedAt())
                .as("never before the customer came")
                .isEqualTo(play.now);
        assertThat(play.issue(TAX, appointment(-16)).promisedAt()).isEqualTo(minutes(15));
    }

    @Test
    void anAppointmentOfAnotherDayIsRefusedAtTheDoor() {
        var tomorrow = new Wants(List.of(), List.of(), minutes(24 * 60), null);
        assertThat(
                        play.refuse(
                                Play.KIOSK,
                                new Command.Issue(
                                        TAX, TestSite.EN, "link", play.now, true, tomorrow)))
                .isEqualTo(Reason.APPOINTMENT_NOT_TODAY);
    }

    @Test
    void aFloorwalkersReasonMovesThePromiseForwardOnce() {
        var first = play.issue(TAX);
        play.afterMinutes(9);
        var second = play.issue(TAX);
        play.accept(BEN, new Command.Prioritise(second.id(), TestRules.BABY));
        assertThat(play.get(second.id()).promisedAt()).isEqualTo(minutes(9 + 15 - 10));
        assertThat(play.refuse(BEN, new Command.Prioritise(second.id(), TestRules.BABY)))
                .isEqualTo(Reason.ALREADY_SO);
        assertThat(play.refuse(BEN, new Command.Prioritise(second.id(), new Code("a-friend"))))
                .isEqualTo(Reason.PRIORITY_UNKNOWN);
        assertThat(play.callNext(ANN, ONE).id()).isEqualTo(second.id());
        assertThat(play.callNext(BEN, TWO).id()).isEqualTo(first.id());
    }

    @Test
    void aColleaguesTicketForAReasonTheSiteDoesNotHaveIsRefusedAndAKiosksIsGivenWithoutIt() {
        var friend = new Wants(List.of(), List.of(), null, new Code("a-friend"));
        assertThat(play.refuse(BEN, wish(friend))).isEqualTo(Reason.PRIORITY_UNKNOWN);
        var needing = TestRules.needing(new Code("a-sofa"));
        assertThat(play.refuse(BEN, wish(needing))).isEqualTo(Reason.ADJUSTMENT_UNKNOWN);
        assertThat(play.issue(TAX, friend).wants().priority()).isNull();
        assertThat(play.issue(TAX, needing).status()).isEqualTo(TicketStatus.WAITING);
        var baby = new Wants(List.of(), List.of(TestRules.LOW), null, TestRules.BABY);
        assertThat(play.accept(BEN, wish(baby))).hasSize(1);
    }

    private Command.Issue wish(Wants wants) {
        return new Command.Issue(TAX, TestSite.EN, "by a colleague", play.now, true, wants);
    }

    @Test
    void nobodyIsPromisedACallBeforeTheyCame() {
        var long60 = with(Appointments.USUAL, Map.of(TestRules.BABY, Duration.ofHours(1)));
        var day = Play.open(long60);
        var ticket = day.issue(TAX);
        day.accept(BEN, new Command.Prioritise(ticket.id(), TestRules.BABY));
        assertThat(day.get(ticket.id()).promisedAt()).isEqualTo(ticket.arrivedAt());
    }

    @Test
    void whoNeedsAHearingLoopIsCalledOnlyWhereThereIsOne() {
        var needs = play.issue(TAX, TestRules.needing(TestRules.LOOP));
        assertThat(play.refuse(ANN, new Command.CallNext(ONE))).isEqualTo(Reason.NOTHING_WAITING);
        assertThat(play.callNext(BEN, TWO).id()).isEqualTo(needs.id());
    }

    /** The seeded days found customers whose needs no counter of their service met. */
    @Test
    void whoNeedsWhatNobodyThereHasIsServedElsewhereOnceThePromiseIsDue() {
        var needs = play.issue(HOUSING, TestRules.needing(TestRules.LOOP));
        play.afterMinutes(29);
        assertThat(play.refuse(CEM, new Command.CallNext(THREE))).isEqualTo(Reason.NOTHING_WAITING);
        play.afterMinutes(1);
        assertThat(play.callNext(CEM, THREE).id()).isEqualTo(needs.id());
        var tax = play.issue(TAX, TestRules.needing(TestRules.LOOP));
        play.afterMinutes(20);
        assertThat(play.refuse(ANN, new Command.CallNext(ONE)))
                .as("the loop is at Ben's counter")
                .isEqualTo(Reason.NOTHING_WAITING);
        play.accept(BEN, new Command.SignOut());
        assertThat(play.callNext(ANN, ONE).id()).isEqualTo(tax.id());
    }

    @Test
    void anAdjustmentMayAlsoCallSooner() {
        var needs = play.issue(TAX, TestRules.needing(TestRules.LOW));
        assertThat(needs.promisedAt()).isEqualTo(minutes(10));
        var later = play.issue(TAX);
        play.accept(ANN, new Command.Adjust(later.id(), List.of(TestRules.LOW)));
        assertThat(play.get(later.id()).promisedAt()).isEqualTo(minutes(10));
        play.accept(ANN, new Command.Adjust(later.id(), List.of()));
        assertThat(play.get(later.id()).promisedAt())
                .as("what was promised stays promised")
                .isEqualTo(minutes(10));
        assertThat(play.refuse(ANN, new Command.Adjust(later.id(), List.of(new Code("nothing")))))
                .isEqualTo(Reason.ADJUSTMENT_UNKNOWN);
    }

    @Test
    void adjustmentsFollowTheVisit() {
        var ticket = play.issue(TAX, TestRules.needing(TestRules.LOW));
        play.serveNext(ANN, ONE);
        play.accept(ANN, new Command.Transfer(ticket.id(), BENEFITS, Target.ANYONE, null));
        assertThat(play.refuse(BEN, new Command.CallNext(TWO))).isEqualTo(Reason.NOTHING_WAITING);
        assertThat(play.callNext(CEM, THREE).id()).isEqualTo(ticket.id());
    }

    @Test
    void aStandardChangedDuringTheDayLeavesPromisesAlreadyMade() {
        var before = play.issue(TAX);
        var changed = play.rebuilt(TestSite.siteWithTaxStandard(45));
        assertThat(changed.findTicket(before.id()).orElseThrow().promisedAt())
                .isEqualTo(before.promisedAt());
        assertThat(changed.listWaiting(TestSite.SERVICES, 9)).hasSize(1);
        var later =
                QueueRules.decide(
                        changed, new Order(play.now, play.newIntent(), Play.KIOSK, play.wish(TAX)));
        assertThat(((Event.TicketIssued) later.events().getFirst()).promisedAt())
                .isEqualTo(minutes(45));
    }

    @Test
    void aRuleBookThatNamesWhatTheSiteDoesNotHaveIsRefused() {
        var unknown =
                new RuleBook(
                        Map.of("no-such", List.of()),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Appointments.USUAL,
                        RuleBook.CallPolicy.USUAL,
                        RuleBook.Comebacks.USUAL,
                        min(1));
        assertThatThrownBy(() -> QueueState.empty(TestSite.site(), unknown))
                .hasMessageContaining("no-such");
        assertThatThrownBy(() -> new RuleBook.CallPolicy(min(-1), 1, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RuleBook.Overflow(TAX, 0, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RuleBook with(Appointments appointments, Map<Code, Duration> priorities) {
        var all = TestRules.ALL;
        return new RuleBook(
                all.overflow(),
                all.advisors(),
                all.adjustments(),
                priorities,
                appointments,
                all.calls(),
                all.comebacks(),
                all.undoWithin());
    }

    private Wants appointment(long inMinutes) {
        return new Wants(List.of(), List.of(), minutes(inMinutes), null);
    }

    private static Instant minutes(long afterMorning) {
        return Play.MORNING.plus(min(afterMorning));
    }

    private static Duration min(long minutes) {
        return Duration.ofMinutes(minutes);
    }
}
