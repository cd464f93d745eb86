package foyer.server.ticketing;

import static foyer.server.ticketing.Play.ANN;
import static foyer.server.ticketing.Play.KIOSK;
import static foyer.server.ticketing.Play.KIOSK_2;
import static foyer.server.ticketing.Play.MONDAY;
import static foyer.server.ticketing.TestSite.HOUSING;
import static foyer.server.ticketing.TestSite.ONE;
import static foyer.server.ticketing.TestSite.TAX;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.TicketNumber;
import foyer.server.sites.Numbering;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberRulesTest {
    private final Play play = Play.open();

    @Test
    void numbersCountUpPerPrefix() {
        assertThat(play.issue(TAX).number()).hasToString("C001");
        assertThat(play.issue(TAX).number()).hasToString("C002");
        assertThat(play.issue(HOUSING).number()).hasToString("H001");
    }

    @Test
    void theServersNumbersGoOnBehindThoseOfTheKiosks() {
        var day = new Play(TestSite.site("small", 1, new Numbering(1, 1, 4, 7, 2)));
        day.accept(Play.CALENDAR, new Command.OpenDay(MONDAY));
        var numbers = new HashSet<String>();
        for (int i = 0; i < 6; i++) {
            numbers.add(day.issue(TAX).number().value());
        }
        assertThat(numbers).containsExactlyInAnyOrder("C1", "C2", "C3", "C8", "C9", "C10");
    }

    @Test
    void aTicketWhoseNumbersRanOutIsRefused() {
        var day =
                new Play(TestSite.site("small", 1, new Numbering(999_997, 1, 999_998, 999_999, 1)));
        day.accept(Play.CALENDAR, new Command.OpenDay(MONDAY));
        day.issue(TAX);
        assertThat(day.refuse(KIOSK, day.wish(TAX))).isEqualTo(Reason.NUMBERS_EXHAUSTED);
    }

    @Test
    void aNumberOfTheBandReplacesTheServersWhichNobodyGets() {
        var ticket = play.issueUnnumbered(TAX);
        lease(KIOSK);
        give(KIOSK, ticket, "C700");
        assertThat(play.get(ticket.id()).number()).hasToString("C700");
        assertThat(play.get(ticket.id()).alias()).isNull();
        assertThat(play.issue(TAX).number()).hasToString("C002");
        assertThat(play.callNext(ANN, ONE).number()).hasToString("C700");
    }

    @Test
    void onceCalledAnotherNumberIsAnAliasAndIsAnnounced() {
        var ticket = play.issueUnnumbered(TAX);
        play.afterMinutes(1);
        var first = play.callNext(ANN, ONE);
        play.afterMinutes(1);
        give(KIOSK, ticket, "K1-001");
        var again = play.get(ticket.id());
        assertThat(again.number()).hasToString("C001");
        assertThat(again.alias()).hasToString("K1-001");
        assertThat(again.call().ordinal()).isEqualTo(first.call().ordinal() + 1);
        assertThat(again.call().at()).as("the no-show clock restarts").isEqualTo(play.now);
        assertThat(play.state.listLatestCalls()).containsExactly(again);
    }

    @Test
    void whoNeverHeardTheirNumberCalledWaitsAgain() {
        var ticket = play.issueUnnumbered(TAX);
        play.afterMinutes(1).callNext(ANN, ONE);
        play.accept(ANN, new Command.NoShow(ticket.id()));
        give(KIOSK, ticket, "K1-001");
        assertThat(play.get(ticket.id()).status()).isEqualTo(TicketStatus.WAITING);
        var called = play.callNext(ANN, ONE);
        assertThat(called.id()).isEqualTo(ticket.id());
        assertThat(called.alias()).hasToString("K1-001");
        assertThat(called.call().id().value()).endsWith(".2");
    }

    @Test
    void whoMissedTheirOwnNumberIsNotBroughtBackByIt() {
        var ticket = play.issueUnnumbered(TAX);
        play.afterMinutes(1).callNext(ANN, ONE);
        play.accept(ANN, new Command.NoShow(ticket.id()));
        give(KIOSK, ticket, "C001");
        assertThat(play.get(ticket.id()).status()).isEqualTo(TicketStatus.NO_SHOW);
    }

    @Test
    void onlyNumbersOfTheKiosksOwnAreTaken() {
        lease(KIOSK);
        lease(KIOSK_2);
        var ticket = play.issueUnnumbered(TAX);
        assertThat(refused(KIOSK, ticket, "C002")).isEqualTo(Reason.NUMBER_NOT_YOURS);
        assertThat(refused(KIOSK, ticket, "C730"))
                .as("band of kiosk 2")
                .isEqualTo(Reason.NUMBER_NOT_YOURS);
        assertThat(refused(KIOSK, ticket, "K2-001")).isEqualTo(Reason.NUMBER_NOT_YOURS);
        assertThat(refused(KIOSK, ticket, "K11-001")).isEqualTo(Reason.NUMBER_NOT_YOURS);
        assertThat(refused(KIOSK_2, ticket, "C730")).isEqualTo(Reason.TICKET_NOT_YOURS);
        assertThat(refused(ANN, ticket, "C001")).isEqualTo(Reason.TICKET_NOT_YOURS);
    }

    @Test
    void aNumberIsOneTicketsForTheDayAliasesIncluded() {
        lease(KIOSK);
        var first = play.issueUnnumbered(TAX);
        give(KIOSK, first, "C700");
        var second = play.issueUnnumbered(TAX);
        assertThat(refused(KIOSK, second, "C700")).isEqualTo(Reason.NUMBER_TAKEN);
        give(KIOSK, first, "C701");
        assertThat(play.get(first.id()).alias()).hasToString("C701");
        assertThat(refused(KIOSK, second, "C701")).isEqualTo(Reason.NUMBER_TAKEN);
        give(KIOSK, second, "C702");
    }

    @Test
    void theSameNumberOfAnotherDayIsAnotherNumber() {
        lease(KIOSK); // for Monday and Tuesday
        var today = play.issueUnnumbered(TAX);
        give(KIOSK, today, "C700");
        play.now = play.now.plus(Duration.ofDays(2));
        play.accept(Play.CALENDAR, new Command.OpenDay(MONDAY.plusDays(2)));
        lease(KIOSK); // Wednesday's band is block 700 again
        var later = play.issueUnnumbered(TAX);
        assertThat(refused(KIOSK, later, "C700", MONDAY)).isEqualTo(Reason.NUMBER_TAKEN);
        play.accept(KIOSK, number(later, "C700", MONDAY.plusDays(2)));
    }

    @Test
    void aNumberOfABandThatWasReplacedIsStillTheKiosks() {
        lease(KIOSK);
        var ticket = play.issueUnnumbered(TAX);
        play.accept(KIOSK, new Command.LeaseBands(List.of()));
        give(KIOSK, ticket, "C700");
        assertThat(play.get(ticket.id()).number()).hasToString("C700");
        assertThat(refused(KIOSK_2, play.issueUnnumbered(TAX), "C701"))
                .isEqualTo(Reason.TICKET_NOT_YOURS);
    }

    @Test
    void theServersOwnNumberIsOfTheDayTheServerGaveItOn() {
        play.issue(TAX);
        play.now = play.now.plus(Duration.ofDays(1));
        play.accept(Play.CALENDAR, new Command.OpenDay(MONDAY.plusDays(1)));
        // By the kiosk's clock the day has not begun.
        var first = play.issueUnnumbered(HOUSING);
        var confirmed = play.accept(KIOSK, number(first, first.number().value(), MONDAY));
        assertThat(((Event.NumberGiven) confirmed.getFirst()).numberDay())
                .isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void aNumberGivenYesterdayIsTakenForYesterdaysBand() {
        lease(KIOSK);
        play.now = play.now.plus(Duration.ofDays(1));
        play.accept(Play.CALENDAR, new Command.OpenDay(MONDAY.plusDays(1)));
        var late = play.issueUnnumbered(TAX, play.now.minus(Duration.ofHours(20)));
        play.accept(KIOSK, number(late, "C712", MONDAY));
        assertThat(play.get(late.id()).number()).hasToString("C712");
    }

    @Test
    void aNumberThatComesBeforeItsIssueWaitsForIt() {
        lease(KIOSK);
        var issue = play.newIntent();
        var early = new Command.GiveNumber(issue, new TicketNumber("C700"), MONDAY);
        play.accept(KIOSK, early);
        assertThat(play.accept(KIOSK, early)).isEmpty();
        assertThat(
                        play.refuse(
                                KIOSK_2,
                                new Command.GiveNumber(issue, new TicketNumber("K2-001"), null)))
                .isEqualTo(Reason.TICKET_NOT_YOURS);
        play.order(issue, KIOSK, play.wish(TAX));
        var ticket = play.state.findTicketByIssue(issue).orElseThrow();
        assertThat(ticket.number()).hasToString("C700");
        assertThat(ticket.given()).isTrue();
        assertThat(play.issue(TAX).number()).hasToString("C001");
    }

    @Test
    void whoWasTurnedAwayButGotANumberMeanwhileIsAVisit() {
        play.accept(ANN, new Command.CloseService(TAX));
        var issue = play.newIntent();
        var refused = (Decision.Rejected) play.order(issue, KIOSK, play.wish(TAX));
        assertThat(refused.reason()).isEqualTo(Reason.SERVICE_CLOSED);
        assertThat(play.state.findTicketByIssue(issue)).isEmpty();
        play.accept(KIOSK, new Command.GiveNumber(issue, new TicketNumber("K1-001"), null));
        assertThat(play.callNext(ANN, ONE).number()).hasToString("K1-001");
    }

    @Test
    void aClosedServiceDoesNotRefuseWhoHoldsANumberAlready() {
        play.accept(ANN, new Command.CloseService(TAX));
        var fresh = play.order(KIOSK, play.wish(TAX));
        assertThat(fresh).isInstanceOf(Decision.Rejected.class);
        var offline = play.issueUnnumbered(TAX, play.now.minus(Duration.ofMinutes(20)));
        assertThat(offline.status()).isEqualTo(TicketStatus.WAITING);
    }

    @Test
    void arrivalsInTheFutureOrLongAgoAreNotBelieved() {
        var soon = play.issueUnnumbered(TAX, play.now.plus(Duration.ofMinutes(2)));
        assertThat(soon.arrivedAt()).as("two clocks never agree").isEqualTo(play.now);
        var future =
                new Command.Issue(
                        TAX, TestSite.EN, "future", play.now.plus(Duration.ofMinutes(3)), true);
        assertThat(play.refuse(KIOSK, future)).isEqualTo(Reason.ARRIVAL_IN_FUTURE);
        var ancient = play.issueUnnumbered(TAX, play.now.minus(Duration.ofDays(4_000)));
        assertThat(ancient.arrivedAt()).isEqualTo(play.now.minus(Duration.ofDays(7)));
    }

    @Test
    void aMessageThatWasOvertakenKeepsItsCustomersPlace() {
        play.issueUnnumbered(TAX);
        var overtaken = play.issueUnnumbered(TAX, play.now.minusSeconds(90));
        assertThat(overtaken.arrivedAt()).isEqualTo(play.now.minusSeconds(90));
        assertThat(overtaken.origin().arrivalCertain()).isTrue();
    }

    @Test
    void anArrivalOnlyAWallClockKnewIsNotBelievedBeforeTheKiosksLastButTheTicketIsNotLost() {
        var last = play.issueUnnumbered(TAX);
        play.afterMinutes(10);
        var guessed = uncertain(KIOSK, play.now.minus(Duration.ofHours(3)));
        assertThat(guessed.arrivedAt()).isEqualTo(last.arrivedAt());
        assertThat(guessed.origin().arrivalCertain()).isFalse();
        assertThat(uncertain(KIOSK, play.now.minusSeconds(60)).arrivedAt())
                .as("after the last one it may be right")
                .isEqualTo(play.now.minusSeconds(60));
        assertThat(uncertain(KIOSK, play.now.minusSeconds(120)).arrivedAt())
                .as("a guess is no measure for the next guess")
                .isEqualTo(play.now.minusSeconds(120));
        var other = play.now.minus(Duration.ofHours(3));
        assertThat(uncertain(KIOSK_2, other).arrivedAt())
                .as("of another kiosk nothing is known")
                .isEqualTo(other);
    }

    private Ticket uncertain(Actor kiosk, java.time.Instant arrivedAt) {
        var intent = play.newIntent();
        play.order(
                intent, kiosk, new Command.Issue(TAX, TestSite.EN, "l" + intent, arrivedAt, false));
        return play.state.findTicketByIssue(intent).orElseThrow();
    }

    private void lease(Actor kiosk) {
        play.accept(kiosk, new Command.LeaseBands());
    }

    private void give(Actor actor, Ticket ticket, String number) {
        play.accept(actor, number(ticket, number, null));
    }

    private Reason refused(Actor actor, Ticket ticket, String number) {
        return refused(actor, ticket, number, null);
    }

    private Reason refused(Actor actor, Ticket ticket, String number, LocalDate day) {
        return play.refuse(actor, number(ticket, number, day));
    }

    private static Command number(Ticket ticket, String number, LocalDate day) {
        return new Command.GiveNumber(ticket.origin().issue(), new TicketNumber(number), day);
    }
}
