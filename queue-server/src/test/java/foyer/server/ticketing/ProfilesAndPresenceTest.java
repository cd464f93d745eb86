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

import foyer.contract.words.StaffId;
import foyer.server.ticketing.Absence.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who takes what, and who is there to take it. */
class ProfilesAndPresenceTest {
    private static final StaffId BEN_ID = new StaffId("ben");

    private final Play play = Play.open(TestRules.ALL);

    @Test
    void anOverflowServiceIsTakenOnceSoManyWait() {
        play.issue(TAX);
        play.issue(TAX);
        assertThat(play.refuse(CEM, new Command.CallNext(THREE))).isEqualTo(Reason.NOTHING_WAITING);
        assertThat(play.state.listTaken(THREE, play.now)).containsExactly(HOUSING, BENEFITS);
        play.issue(TAX);
        assertThat(play.state.listTaken(THREE, play.now)).containsExactly(HOUSING, BENEFITS, TAX);
        assertThat(play.callNext(CEM, THREE).service()).isEqualTo(TAX);
        play.accept(CEM, new Command.Cancel(play.state.findTicketAt(THREE).orElseThrow().id()));
        assertThat(play.refuse(CEM, new Command.CallNext(THREE)))
                .as("two wait: closed again")
                .isEqualTo(Reason.NOTHING_WAITING);
    }

    @Test
    void anOverflowServiceIsTakenOnceItsFirstIsTooLate() {
        play.issue(TAX);
        play.afterMinutes(25).after(Duration.ofMillis(-1));
        assertThat(play.refuse(CEM, new Command.CallNext(THREE))).isEqualTo(Reason.NOTHING_WAITING);
        play.after(Duration.ofMillis(1));
        play.callNext(CEM, THREE);
    }

    @Test
    void withOverflowOpenTheEarliestPromiseStillDecides() {
        var housing = play.issue(HOUSING); // in 30 minutes
        play.afterMinutes(16);
        for (int i = 0; i < 3; i++) {
            play.issue(TAX); // in 31 minutes
        }
        assertThat(play.callNext(CEM, THREE).id()).isEqualTo(housing.id());
    }

    @Test
    void anAdvisorTakesOnlyWhatBothTheyAndTheirCounterTake() {
        play.accept(ANN, new Command.SignOut());
        var dan = Play.staff("dan");
        play.accept(dan, new Command.SignIn(ONE));
        play.issue(TAX);
        play.issue(HOUSING);
        assertThat(play.refuse(dan, new Command.CallNext(ONE))).isEqualTo(Reason.NOTHING_WAITING);
        var benefits = play.issue(BENEFITS);
        assertThat(play.callNext(dan, ONE).id()).isEqualTo(benefits.id());
    }

    @Test
    void servicesOfTwoPartnersAtOneCounterGoByPromiseAlone() {
        var day = new Play(TestSite.siteOfTwoPartners());
        day.accept(Play.CALENDAR, new Command.OpenDay(Play.MONDAY));
        day.accept(ANN, new Command.SignIn(ONE));
        var benefits = day.issue(BENEFITS); // the pension agency's, in 20 minutes
        day.afterMinutes(4);
        var tax = day.issue(TAX); // the council's, in 19 minutes
        day.afterMinutes(2);
        day.issue(BENEFITS);
        assertThat(day.callNext(ANN, ONE).id()).isEqualTo(tax.id());
        day.accept(ANN, new Command.Start(tax.id()));
        assertThat(day.callNext(ANN, ONE).id()).isEqualTo(benefits.id());
    }

    @Test
    void nothingIsTransferredToSomebodyAway() {
        var ticket = serving();
        play.accept(BEN, new Command.Leave(BEN_ID, Kind.BREAK, null));
        assertThat(play.refuse(ANN, toBen(ticket))).isEqualTo(Reason.NOBODY_THERE);
        assertThat(
                        play.refuse(
                                ANN,
                                new Command.Transfer(
                                        ticket.id(), null, new Target.AtCounter(TWO), null)))
                .isEqualTo(Reason.NOBODY_THERE);
        play.accept(BEN, new Command.ComeBack(BEN_ID));
        play.accept(ANN, toBen(ticket));
    }

    @Test
    void nothingIsTransferredToSomebodyInAPlannedAbsenceAndItEndsByItself() {
        var ticket = serving();
        var noon = play.now.plus(Duration.ofHours(1));
        var one = noon.plus(Duration.ofHours(1));
        play.accept(CEM, new Command.PlanAbsence(BEN_ID, noon, one));
        assertThat(play.state.isAway(BEN_ID, play.now)).isFalse();
        play.now = noon;
        assertThat(play.refuse(ANN, toBen(ticket))).isEqualTo(Reason.NOBODY_THERE);
        play.now = one;
        play.accept(ANN, toBen(ticket));
    }

    @Test
    void aPlannedAbsenceThatIsRevokedIsNoneAlsoWhenItHasBegun() {
        var noon = play.now.plus(Duration.ofHours(1));
        var evening = noon.plus(Duration.ofHours(6));
        var one = noon.plus(Duration.ofHours(1));
        play.accept(CEM, new Command.PlanAbsence(BEN_ID, noon, one));
        play.accept(CEM, new Command.PlanAbsence(BEN_ID, evening, evening.plusSeconds(60)));
        play.accept(CEM, new Command.RevokeAbsence(BEN_ID, evening));
        assertThat(play.state.isAway(BEN_ID, evening)).isFalse();
        play.now = noon.plusSeconds(1);
        assertThat(play.state.isAway(BEN_ID, play.now)).isTrue();
        play.accept(BEN, new Command.RevokeAbsence(BEN_ID, noon));
        assertThat(play.state.isAway(BEN_ID, play.now)).isFalse();
        assertThat(play.state.listAbsences(play.now)).isEmpty();
        assertThat(Contents.of(play.rebuilt())).isEqualTo(Contents.of(play.state));
    }

    @Test
    void anAbsenceNobodyPlannedOrThatIsOverCannotBeRevoked() {
        var noon = play.now.plus(Duration.ofHours(1));
        var one = noon.plus(Duration.ofHours(1));
        play.accept(CEM, new Command.PlanAbsence(BEN_ID, noon, one));
        assertThat(play.refuse(CEM, new Command.RevokeAbsence(BEN_ID, one)))
                .isEqualTo(Reason.ABSENCE_UNKNOWN);
        assertThat(play.refuse(CEM, new Command.RevokeAbsence(new StaffId("ann"), noon)))
                .isEqualTo(Reason.ABSENCE_UNKNOWN);
        play.now = one;
        assertThat(play.refuse(CEM, new Command.RevokeAbsence(BEN_ID, noon)))
                .isEqualTo(Reason.ABSENCE_UNKNOWN);
    }

    @Test
    void nobodyWaitsForAnEmptyChair() {
        var ticket = serving();
        play.accept(ANN, toBen(ticket));
        assertThat(play.refuse(ANN, new Command.CallNext(ONE))).isEqualTo(Reason.NOTHING_WAITING);
        play.accept(CEM, new Command.Leave(BEN_ID, Kind.UNPLANNED, null));
        assertThat(play.callNext(ANN, ONE).id()).isEqualTo(ticket.id());
    }

    @Test
    void whoeverWaitsForAPersonFollowsThemToAnotherCounterThatTakesIt() {
        var ticket = serving();
        play.accept(ANN, toBen(ticket));
        play.accept(CEM, new Command.SignOut());
        play.accept(BEN, new Command.SignOut());
        play.accept(BEN, new Command.SignIn(TestSite.FOUR));
        assertThat(play.callNext(ANN, ONE).id())
                .as("planning's counter does not take tax")
                .isEqualTo(ticket.id());
    }

    @Test
    void whoeverIsAwayCallsNobodyAndLeavesNobodyBehind() {
        serving();
        var ann = new StaffId("ann");
        assertThat(play.refuse(ANN, new Command.Leave(ann, Kind.BREAK, null)))
                .isEqualTo(Reason.COUNTER_BUSY);
        play.issue(TAX);
        play.accept(BEN, new Command.Leave(BEN_ID, Kind.BREAK, null));
        assertThat(play.refuse(BEN, new Command.CallNext(TWO))).isEqualTo(Reason.AWAY);
        assertThat(play.refuse(BEN, new Command.Leave(BEN_ID, Kind.BREAK, null)))
                .isEqualTo(Reason.AWAY);
        assertThat(play.refuse(ANN, new Command.ComeBack(ann))).isEqualTo(Reason.NOT_AWAY);
        play.accept(BEN, new Command.SignOut());
        play.accept(BEN, new Command.SignIn(TWO));
        play.callNext(BEN, TWO);
    }

    @Test
    void absencesThatCannotBeAreRefusedAndTheirNumberIsBounded() {
        var from = play.now.plusSeconds(60);
        assertThat(play.refuse(ANN, new Command.PlanAbsence(BEN_ID, from, from)))
                .isEqualTo(Reason.ABSENCE_INVALID);
        assertThat(play.refuse(ANN, new Command.Leave(BEN_ID, Kind.PLANNED, null)))
                .isEqualTo(Reason.ABSENCE_INVALID);
        assertThat(play.refuse(ANN, new Command.Leave(BEN_ID, Kind.BREAK, play.now)))
                .isEqualTo(Reason.ABSENCE_INVALID);
        assertThat(play.refuse(ANN, new Command.Leave(new StaffId("zoe"), Kind.BREAK, null)))
                .isEqualTo(Reason.NOT_SIGNED_IN);
        for (int i = 0; i < Absences.MAX_PLANNED; i++) {
            play.accept(ANN, new Command.PlanAbsence(BEN_ID, from, from.plusSeconds(1 + i)));
        }
        assertThat(play.refuse(ANN, new Command.PlanAbsence(BEN_ID, from, from.plusSeconds(99))))
                .isEqualTo(Reason.ABSENCE_INVALID);
        assertThat(Contents.of(play.rebuilt())).isEqualTo(Contents.of(play.state));
    }

    @Test
    void aConsoleCanShowBeforehandWhomTheNextCallWillCall() {
        play.issue(BENEFITS);
        play.afterMinutes(3);
        var tax = play.issue(TAX);
        var ann = new StaffId("ann");
        assertThat(play.state.findNext(ONE, ann, play.now).orElseThrow().id()).isEqualTo(tax.id());
        assertThat(play.callNext(ANN, ONE).id()).isEqualTo(tax.id());
    }

    private Ticket serving() {
        play.issue(TAX);
        return play.serveNext(ANN, ONE);
    }

    private static Command toBen(Ticket ticket) {
        return new Command.Transfer(ticket.id(), null, new Target.ForPerson(BEN_ID), null);
    }
}
