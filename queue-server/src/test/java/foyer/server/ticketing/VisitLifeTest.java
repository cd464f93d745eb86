package foyer.server.ticketing;

import static foyer.server.ticketing.Play.ANN;
import static foyer.server.ticketing.Play.BEN;
import static foyer.server.ticketing.Play.CALENDAR;
import static foyer.server.ticketing.Play.CEM;
import static foyer.server.ticketing.TestSite.BENEFITS;
import static foyer.server.ticketing.TestSite.HOUSING;
import static foyer.server.ticketing.TestSite.ONE;
import static foyer.server.ticketing.TestSite.PLANNING;
import static foyer.server.ticketing.TestSite.TAX;
import static foyer.server.ticketing.TestSite.THREE;
import static foyer.server.ticketing.TestSite.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.CounterId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.server.ticketing.Command.Requeue.Place;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole life of a visit, sentence by sentence. */
class VisitLifeTest {
    private final Play play = Play.open(TestRules.ALL);

    @AfterEach
    void theSameEventsGiveTheSameState() {
        assertThat(Contents.of(play.rebuilt())).isEqualTo(Contents.of(play.state));
    }

    @Test
    void afterTheLastRecallACustomerIsGivenUpAndNotBeforeTheyHadTimeToCome() {
        var ticket = called();
        play.after(Duration.ofSeconds(10));
        play.accept(ANN, new Command.Recall(ticket.id()));
        play.accept(ANN, new Command.Recall(ticket.id()));
        assertThat(play.refuse(ANN, new Command.Recall(ticket.id()))).isEqualTo(Reason.TOO_SOON);
        assertThat(play.refuse(ANN, new Command.NoShow(ticket.id()))).isEqualTo(Reason.TOO_SOON);
        play.after(Duration.ofSeconds(30));
        assertThat(play.accept(ANN, new Command.Recall(ticket.id())))
                .containsExactly(new Event.TicketMissed(play.now, ticket.id()));
    }

    @Test
    void whenRecallsAndTimeAreUsedUpTheRuleItselfGivesUp() {
        var ticket = called();
        play.accept(ANN, new Command.Recall(ticket.id()));
        play.after(Duration.ofSeconds(40));
        assertThat(play.accept(CALENDAR, new Command.PassTime())).as("a recall is left").isEmpty();
        play.accept(ANN, new Command.Recall(ticket.id()));
        play.after(Duration.ofSeconds(29));
        assertThat(play.accept(CALENDAR, new Command.PassTime())).isEmpty();
        play.after(Duration.ofSeconds(1));
        assertThat(play.accept(CALENDAR, new Command.PassTime()))
                .containsExactly(new Event.TicketMissed(play.now, ticket.id(), true));
        assertThat(play.state.findTicketAt(ONE)).isEmpty();
        assertThat(play.refuse(ANN, new Command.PassTime())).isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void whoeverWalksSlowlyIsWaitedForLonger() {
        var ticket = play.issue(TAX, TestRules.needing(TestRules.SLOW));
        play.callNext(ANN, ONE);
        play.after(Duration.ofSeconds(89));
        assertThat(play.refuse(ANN, new Command.NoShow(ticket.id()))).isEqualTo(Reason.TOO_SOON);
        play.after(Duration.ofSeconds(1));
        play.accept(ANN, new Command.NoShow(ticket.id()));
    }

    @Test
    void aFinishedServiceKeepsItsOutcome() {
        var ticket = served();
        var outcome =
                new Outcome(Outcome.Result.AVOIDABLE, TestRules.UNCLEAR_LETTER, List.of(BENEFITS));
        play.accept(ANN, new Command.Finish(ticket.id(), outcome));
        assertThat(play.get(ticket.id()).leg().outcome()).isEqualTo(outcome);
    }

    @Test
    void aCauseTheSiteDoesNotNameIsRefusedAndTheServiceGoesOn() {
        var ticket = served();
        var made = new Outcome(Outcome.Result.AVOIDABLE, new Code("bad-luck"), List.of());
        assertThat(play.refuse(ANN, new Command.Finish(ticket.id(), made)))
                .isEqualTo(Reason.CAUSE_UNKNOWN);
        assertThat(play.get(ticket.id()).status()).isEqualTo(TicketStatus.SERVING);
    }

    @Test
    void aParkedVisitIsInNoLineAndComesBackToItsOldPlace() {
        var first = served();
        play.issue(TAX);
        play.accept(ANN, new Command.Park(first.id()));
        assertThat(play.state.listParked()).extracting(Ticket::id).containsExactly(first.id());
        assertThat(play.state.findTicketAt(ONE)).isEmpty();
        assertThat(play.state.listWaiting(TestSite.SERVICES, 9)).hasSize(1);
        assertThat(play.refuse(ANN, new Command.CallChosen(first.id(), ONE)))
                .isEqualTo(Reason.TICKET_NOT_WAITING);
        play.accept(BEN, new Command.Unpark(first.id()));
        assertThat(play.state.listParked()).isEmpty();
        assertThat(play.callNext(ANN, ONE).id()).isEqualTo(first.id());
    }

    @Test
    void requeuedInTheSamePlaceIsCalledBeforeAndRequeuedLastAfterTheOthers() {
        var first = called();
        play.afterMinutes(5);
        var second = play.issue(TAX);
        play.accept(ANN, new Command.Requeue(first.id(), Place.SAME));
        assertThat(play.callNext(ANN, ONE).id()).isEqualTo(first.id());
        play.after(Duration.ofMillis(1));
        play.accept(ANN, new Command.Requeue(first.id(), Place.LAST));
        assertThat(play.get(first.id()).promisedAt())
                .isEqualTo(play.now.plus(Duration.ofMinutes(15)));
        assertThat(play.callNext(ANN, ONE).id()).isEqualTo(second.id());
    }

    @Test
    void aTransferGoesToTheServiceByTheVisitsArrivalAndItsStandard() {
        var ticket = served();
        play.afterMinutes(3);
        play.accept(ANN, transfer(ticket, HOUSING, Target.ANYONE));
        var sent = play.get(ticket.id());
        assertThat(sent.service()).isEqualTo(HOUSING);
        assertThat(sent.promisedAt()).isEqualTo(ticket.arrivedAt().plus(Duration.ofMinutes(30)));
        assertThat(sent.number()).isEqualTo(ticket.number());
        assertThat(play.callNext(CEM, THREE).id()).isEqualTo(ticket.id());
    }

    @Test
    void aTransferToAColleagueWaitsForThemAndCarriesTheNotesIdAlone() {
        var ticket = served();
        var note = new NoteId("n-0815");
        play.accept(
                ANN,
                new Command.Transfer(
                        ticket.id(), null, new Target.ForPerson(new StaffId("ben")), note));
        assertThat(play.get(ticket.id()).leg().note()).isEqualTo(note);
        assertThat(play.refuse(ANN, new Command.CallNext(ONE))).isEqualTo(Reason.NOTHING_WAITING);
        assertThat(play.refuse(ANN, new Command.CallChosen(ticket.id(), ONE)))
                .isEqualTo(Reason.TICKET_RESERVED);
        assertThat(play.callNext(BEN, TWO).id()).isEqualTo(ticket.id());
    }

    @Test
    void aTransferToACounterWaitsForWhoeverSitsThere() {
        var ticket = served();
        play.accept(ANN, transfer(ticket, BENEFITS, new Target.AtCounter(THREE)));
        assertThat(play.refuse(BEN, new Command.CallNext(TWO))).isEqualTo(Reason.NOTHING_WAITING);
        assertThat(play.callNext(CEM, THREE).id()).isEqualTo(ticket.id());
    }

    @Test
    void nothingIsTransferredToWhereItCannotBeTaken() {
        var ticket = served();
        assertThat(play.refuse(ANN, transfer(ticket, PLANNING, new Target.AtCounter(TWO))))
                .isEqualTo(Reason.NOBODY_THERE);
        assertThat(play.refuse(ANN, transfer(ticket, TAX, new Target.AtCounter(TestSite.FOUR))))
                .isEqualTo(Reason.NOBODY_THERE);
        assertThat(
                        play.refuse(
                                ANN,
                                transfer(ticket, TAX, new Target.AtCounter(new CounterId("99")))))
                .isEqualTo(Reason.COUNTER_UNKNOWN);
        assertThat(play.refuse(ANN, transfer(ticket, new ServiceCode("no-such"), Target.ANYONE)))
                .isEqualTo(Reason.SERVICE_UNKNOWN);
    }

    @Test
    void whoeverMissedTheCallMayComeBackForAWhileBehindTheOthers() {
        var ticket = missed();
        play.afterMinutes(20);
        play.accept(BEN, new Command.Revive(ticket.id()));
        var back = play.get(ticket.id());
        assertThat(back.status()).isEqualTo(TicketStatus.WAITING);
        assertThat(back.promisedAt()).isEqualTo(play.now.plus(Duration.ofMinutes(5)));
        assertThat(play.refuse(BEN, new Command.Revive(ticket.id())))
                .isEqualTo(Reason.TICKET_NOT_ENDED);
    }

    @Test
    void afterThatTimeAMissedTicketIsOver() {
        var ticket = missed();
        play.afterMinutes(20).after(Duration.ofMillis(1));
        assertThat(play.refuse(BEN, new Command.Revive(ticket.id()))).isEqualTo(Reason.TOO_LATE);
    }

    @Test
    void onlyAMissedTicketIsRevived() {
        var ticket = served();
        play.accept(ANN, new Command.Finish(ticket.id()));
        assertThat(play.refuse(ANN, new Command.Revive(ticket.id())))
                .isEqualTo(Reason.TICKET_NOT_MISSED);
    }

    @Test
    void aTicketClosedByMistakeGetsItsTimeBack() {
        var wrong = play.issue(TAX);
        play.accept(BEN, new Command.Cancel(wrong.id()));
        play.afterMinutes(10);
        var later = play.issue(TAX);
        play.accept(BEN, new Command.Reopen(wrong.id()));
        assertThat(play.get(wrong.id()).promisedAt()).isEqualTo(wrong.promisedAt());
        assertThat(play.callNext(ANN, ONE).id()).isEqualTo(wrong.id());
        assertThat(play.callNext(BEN, TWO).id()).isEqualTo(later.id());
    }

    @Test
    void aCustomerWhoLeavesSaysSoToStaffOrByPhone() {
        var told = play.issue(TAX);
        play.accept(ANN, new Command.Abandon(told.id()));
        var byPhone = called();
        play.accept(new Actor.Server("phone"), new Command.Abandon(byPhone.id()));
        assertThat(play.get(byPhone.id()).status()).isEqualTo(TicketStatus.ABANDONED);
        assertThat(play.state.findTicketAt(ONE)).isEmpty();
        var served = served();
        assertThat(play.refuse(new Actor.Server("phone"), new Command.Abandon(served.id())))
                .isEqualTo(Reason.TICKET_NOT_WAITING);
    }

    @Test
    void whomStaffEndIsInNoLineAndFreesTheCounterThatCalledThem() {
        var waiting = play.issue(TAX);
        play.accept(BEN, new Command.Cancel(waiting.id()));
        assertThat(play.get(waiting.id()).status()).isEqualTo(TicketStatus.CANCELLED);
        assertThat(play.refuse(ANN, new Command.CallNext(ONE))).isEqualTo(Reason.NOTHING_WAITING);
        var called = called();
        play.accept(ANN, new Command.Cancel(called.id()));
        assertThat(play.state.findTicketAt(ONE)).isEmpty();
        assertThat(play.get(called.id()).leg().ending()).isEqualTo(Leg.Ending.CANCELLED);
    }

    @Test
    void aVisitWithSeveralServicesGoesFromOneToTheNextAndEachLegIsTimed() {
        var ticket = play.issue(TAX, new Wants(List.of(HOUSING, BENEFITS), List.of(), null, null));
        play.afterMinutes(4);
        play.callNext(ANN, ONE);
        play.afterMinutes(1);
        play.accept(ANN, new Command.Start(ticket.id()));
        play.afterMinutes(6);
        play.accept(ANN, new Command.Finish(ticket.id()));
        assertThat(play.get(ticket.id()).status()).isEqualTo(TicketStatus.WAITING);
        play.afterMinutes(2);
        play.serveNext(CEM, THREE);
        play.afterMinutes(3);
        play.accept(CEM, new Command.Finish(ticket.id()));
        play.serveNext(BEN, TWO);
        play.accept(BEN, new Command.Finish(ticket.id()));
        var visit = play.get(ticket.id());
        assertThat(visit.status()).isEqualTo(TicketStatus.FINISHED);
        assertThat(visit.legs()).extracting(Leg::service).containsExactly(TAX, HOUSING, BENEFITS);
        var first = visit.legs().getFirst();
        assertThat(first.findWaitTime()).contains(Duration.ofMinutes(4));
        assertThat(first.findWalkTime()).contains(Duration.ofMinutes(1));
        assertThat(first.findServiceTime()).contains(Duration.ofMinutes(6));
        assertThat(visit.legs().get(1).findWaitTime()).contains(Duration.ofMinutes(2));
        assertThat(visit.legs().get(1).findServiceTime()).contains(Duration.ofMinutes(3));
    }

    @Test
    void callingTheNextAlsoSendsWhoIsServedToTheirNextService() {
        var ticket = play.issue(TAX, new Wants(List.of(HOUSING), List.of(), null, null));
        play.issue(TAX);
        play.serveNext(ANN, ONE);
        play.callNext(ANN, ONE);
        assertThat(play.get(ticket.id()).service()).isEqualTo(HOUSING);
        assertThat(play.get(ticket.id()).status()).isEqualTo(TicketStatus.WAITING);
    }

    @Test
    void aServiceIsAddedWhileTheVisitGoesOn() {
        var ticket = served();
        play.accept(ANN, new Command.AddService(ticket.id(), PLANNING));
        assertThat(play.refuse(ANN, new Command.AddService(ticket.id(), PLANNING)))
                .isEqualTo(Reason.ALREADY_SO);
        play.accept(ANN, new Command.Finish(ticket.id()));
        assertThat(play.get(ticket.id()).service()).isEqualTo(PLANNING);
    }

    @Test
    void whoeverWasSignedOutByForceLeavesNobodyServedForEver() {
        var served = served();
        play.accept(BEN, new Command.ForceSignOut(new StaffId("ann")));
        assertThat(play.get(served.id()).status()).isEqualTo(TicketStatus.FINISHED);
        assertThat(play.state.findSignInAt(ONE)).isEmpty();
        play.accept(ANN, new Command.SignIn(ONE));
        var called = called();
        play.accept(CALENDAR, new Command.ForceSignOut(new StaffId("ann")));
        assertThat(play.get(called.id()).status()).isEqualTo(TicketStatus.WAITING);
        assertThat(play.callNext(BEN, TWO).id()).isEqualTo(called.id());
    }

    @Test
    void theSecondNightEndsWhatIsStillCalledServedOrParkedAndSignsOutWhoForgot() {
        var served = served();
        play.issue(TAX);
        var called = play.callNext(BEN, TWO);
        var parked = play.issue(BENEFITS);
        play.accept(CEM, new Command.Park(parked.id()));
        nextDay();
        assertThat(play.state.findTicketAt(ONE).orElseThrow().id()).isEqualTo(served.id());
        assertThat(play.state.listParked()).hasSize(1);
        var before = play.events.size();
        nextDay();
        assertThat(play.events.subList(before, play.events.size()))
                .contains(
                        new Event.TicketFinished(play.now, served.id()),
                        new Event.TicketMissed(play.now, called.id(), true),
                        new Event.TicketAbandoned(play.now, parked.id()),
                        new Event.AdvisorSignedOut(play.now, new StaffId("ann"), ONE));
        assertThat(play.state.listSignIns()).isEmpty();
    }

    private void nextDay() {
        play.now = play.now.plus(Duration.ofDays(1));
        play.accept(CALENDAR, new Command.OpenDay(play.state.findDay().orElseThrow().plusDays(1)));
    }

    private Ticket called() {
        play.issue(TAX);
        return play.callNext(ANN, ONE);
    }

    private Ticket served() {
        play.issue(TAX);
        return play.serveNext(ANN, ONE);
    }

    private Ticket missed() {
        var ticket = called();
        play.after(Duration.ofSeconds(30));
        play.accept(ANN, new Command.NoShow(ticket.id()));
        return ticket;
    }

    private static Command transfer(Ticket ticket, ServiceCode service, Target target) {
        return new Command.Transfer(ticket.id(), service, target, null);
    }
}
