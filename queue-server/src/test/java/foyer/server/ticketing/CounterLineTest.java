package foyer.server.ticketing;

import static foyer.server.ticketing.Play.ANN;
import static foyer.server.ticketing.Play.BEN;
import static foyer.server.ticketing.TestSite.BENEFITS;
import static foyer.server.ticketing.TestSite.HOUSING;
import static foyer.server.ticketing.TestSite.ONE;
import static foyer.server.ticketing.TestSite.TAX;
import static foyer.server.ticketing.TestSite.THREE;
import static foyer.server.ticketing.TestSite.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.CounterId;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketId;
import foyer.server.sites.Sites;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a console asks the queue before anybody presses a button. */
class CounterLineTest {
    private static final StaffId ANN_ID = new StaffId("ann");
    private static final StaffId BEN_ID = new StaffId("ben");
    private static final StaffId CEM_ID = new StaffId("cem");

    private final Play play = Play.open(TestRules.ALL);

    @Test
    void anOverflowServiceIsInTheLineOnceItIsOpen() {
        var housing = play.issue(HOUSING);
        play.afterMinutes(1);
        var tax = List.of(play.issue(TAX), play.issue(TAX));
        assertThat(line(THREE, CEM_ID)).containsExactly(housing.id());
        var third = play.issue(TAX);
        assertThat(line(THREE, CEM_ID))
                .containsExactly(tax.get(0).id(), tax.get(1).id(), third.id(), housing.id());
    }

    @Test
    void whoWaitsForAColleagueIsNotInMyLineButInTheirs() {
        var ticket = play.issue(TAX);
        play.serveNext(ANN, ONE);
        play.accept(
                ANN, new Command.Transfer(ticket.id(), null, new Target.ForPerson(BEN_ID), null));
        assertThat(line(ONE, ANN_ID)).isEmpty();
        assertThat(line(TWO, BEN_ID)).containsExactly(ticket.id());
        play.accept(BEN, new Command.Leave(BEN_ID, Absence.Kind.BREAK, null));
        assertThat(line(ONE, ANN_ID)).as("not for an empty chair").containsExactly(ticket.id());
    }

    @Test
    void moreThanAreListedAreCountedAndTheOldestIsKnown() {
        play.issue(BENEFITS);
        var came = play.now;
        play.afterMinutes(7);
        for (int i = 0; i < 4; i++) {
            play.issue(TAX);
        }
        var line = play.state.findLine(ONE, ANN_ID, play.now, 2);
        assertThat(line.count()).isEqualTo(5);
        assertThat(line.first()).hasSize(2);
        assertThat(line.oldest()).isEqualTo(came);
    }

    @Test
    void whoeverIsNotReadyYetIsNotTheLongestWaitAndOnceBackWaitsSinceThen() {
        var first = play.issue(TAX);
        var start = play.now;
        play.accept(Play.PHONE, new Command.MoreTime(first.id()));
        play.afterMinutes(5);
        play.issue(TAX);
        assertThat(oldest()).isEqualTo(start.plusSeconds(300));
        play.afterMinutes(5);
        assertThat(oldest()).as("ready again").isEqualTo(start);
        play.accept(ANN, new Command.CallNext(ONE));
        play.accept(BEN, new Command.CallNext(TWO));
        var back = play.now.plusSeconds(3_600);
        play.issue(TAX, Wants.held(back));
        assertThat(oldest()).as("nobody is here").isNull();
        play.now = back.plusSeconds(60);
        assertThat(oldest()).isEqualTo(back);
    }

    private Instant oldest() {
        return play.state.findLine(ONE, ANN_ID, play.now, 9).oldest();
    }

    @Test
    void ticketsOfAServiceTheSiteHasGivenUpAreInEverybodysLine() {
        var play = new Play(TestSite.site());
        play.accept(Play.CALENDAR, new Command.OpenDay(Play.MONDAY));
        play.accept(ANN, new Command.SignIn(ONE));
        var housing = play.issue(HOUSING);
        assertThat(play.state.findLine(ONE, ANN_ID, play.now, 9).count()).isZero();
        var after = play.rebuilt(Sites.without(TestSite.site(), TestSite.HOUSING));
        assertThat(after.findLine(ONE, ANN_ID, play.now, 9).first())
                .extracting(Ticket::id)
                .containsExactly(housing.id());
    }

    @Test
    void whoMissedACallIsListedWhileTheyCanComeBackTheLatestFirst() {
        var first = missed();
        play.afterMinutes(5);
        var second = missed();
        assertThat(missedNow()).containsExactly(second, first);
        play.after(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(missedNow()).containsExactly(second);
        play.accept(ANN, new Command.Revive(second));
        assertThat(missedNow()).isEmpty();
        play.accept(ANN, new Command.Undo(second));
        assertThat(missedNow()).containsExactly(second);
    }

    @Test
    void whatATicketWasBeforeItsLastStepIsKnown() {
        var ticket = play.issue(TAX);
        assertThat(play.state.findBeforeStep(ticket.id())).isEmpty();
        play.serveNext(ANN, ONE);
        assertThat(play.state.findBeforeStep(ticket.id()).orElseThrow().status())
                .isEqualTo(TicketStatus.CALLED);
    }

    private TicketId missed() {
        var ticket = play.issue(TAX);
        play.callNext(ANN, ONE);
        play.after(Duration.ofMinutes(1));
        play.accept(ANN, new Command.NoShow(ticket.id()));
        return ticket.id();
    }

    private List<TicketId> missedNow() {
        return play.state.listMissed(play.now, 9).stream().map(Ticket::id).toList();
    }

    private List<TicketId> line(CounterId counter, StaffId staff) {
        return play.state.findLine(counter, staff, play.now, 9).first().stream()
                .map(Ticket::id)
                .toList();
    }
}
