package foyer.server.ticketing;

import static foyer.server.ticketing.Play.ANN;
import static foyer.server.ticketing.Play.BEN;
import static foyer.server.ticketing.Play.CALENDAR;
import static foyer.server.ticketing.Play.KIOSK;
import static foyer.server.ticketing.Play.KIOSK_2;
import static foyer.server.ticketing.Play.MONDAY;
import static foyer.server.ticketing.TestSite.ONE;
import static foyer.server.ticketing.TestSite.TAX;
import static foyer.server.ticketing.TestSite.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.NodeId;
import foyer.contract.words.NumberBand;
import foyer.contract.words.TicketNumber;
import foyer.server.sites.Numbering;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayRulesTest {
    private final Play play = Play.open();

    @Test
    void numbersRestartAndIdsNever() {
        var monday = play.issue(TAX);
        play.accept(ANN, new Command.Cancel(monday.id()));
        nextDay();
        var tuesday = play.issue(TAX);
        assertThat(tuesday.number()).isEqualTo(monday.number());
        assertThat(tuesday.id()).isNotEqualTo(monday.id());
        assertThat(tuesday.id()).hasToString("20261124-0000001");
    }

    @Test
    void whoStillWaitsIsCarriedOverOnceAndNobodyElseGetsThatNumber() {
        var left = play.issue(TAX);
        nextDay();
        assertThat(play.get(left.id()).status()).isEqualTo(TicketStatus.WAITING);
        assertThat(play.issue(TAX).number()).hasToString("C002");
        nextDay();
        assertThat(play.state.findTicket(left.id())).isEmpty();
        assertThat(play.events)
                .anySatisfy(event -> assertThat(event).isInstanceOf(Event.TicketAbandoned.class));
        assertThat(play.issue(TAX).number()).hasToString("C001");
    }

    @Test
    void whoIsServedOverTheCutOverIsFinishedNextDay() {
        var served = play.issue(TAX);
        play.callNext(ANN, ONE);
        play.accept(ANN, new Command.Start(served.id()));
        var called = play.issue(TAX);
        play.callNext(BEN, TWO);
        nextDay();
        assertThat(play.state.findTicketAt(ONE).orElseThrow().id()).isEqualTo(served.id());
        assertThat(play.state.listLatestCalls()).hasSize(2);
        play.accept(ANN, new Command.Finish(served.id()));
        play.accept(BEN, new Command.Recall(called.id()));
    }

    @Test
    void bandsOfTodayAndTomorrowStayWhatTheyWere() {
        var monday = bands(play.accept(KIOSK, new Command.LeaseBands()));
        assertThat(monday)
                .containsExactly(
                        new NumberBand(MONDAY, 700, 729, 1),
                        new NumberBand(MONDAY.plusDays(1), 730, 759, 2));
        assertThat(bands(play.accept(KIOSK_2, new Command.LeaseBands())))
                .containsExactly(
                        new NumberBand(MONDAY, 760, 789, 3),
                        new NumberBand(MONDAY.plusDays(1), 790, 819, 4));
        assertThat(bands(play.accept(KIOSK, new Command.LeaseBands()))).isEqualTo(monday);
        nextDay();
        var tuesday = bands(play.accept(KIOSK, new Command.LeaseBands()));
        assertThat(tuesday.getFirst()).isEqualTo(monday.getLast());
        assertThat(tuesday.getLast().epoch()).isGreaterThan(4);
    }

    @Test
    void aWipedKioskGetsAnotherBandForNobodyKnowsWhatItGave() {
        var first = bands(play.accept(KIOSK, new Command.LeaseBands(List.of())));
        assertThat(bands(play.accept(KIOSK, new Command.LeaseBands(List.of(MONDAY)))))
                .as("tomorrow's was lost")
                .containsExactly(first.getFirst(), new NumberBand(MONDAY.plusDays(1), 760, 789, 4));
        var wiped = bands(play.accept(KIOSK, new Command.LeaseBands(List.of())));
        assertThat(wiped).extracting(NumberBand::first).containsExactly(790, 820);
        assertThat(play.state.findLease(MONDAY, new NodeId("kiosk-1")).orElseThrow().band())
                .isEqualTo(wiped.getFirst());
        assertThat(bands(play.accept(KIOSK_2, new Command.LeaseBands(List.of()))))
                .as("what was lost is nobody else's either")
                .extracting(NumberBand::first)
                .containsExactly(850, 880);
        assertThat(Contents.of(play.rebuilt())).isEqualTo(Contents.of(play.state));
    }

    @Test
    void aClockThatIsADayWrongLeadsToNobodyElsesNumbers() {
        for (int day = 0; day < 4; day++) {
            var leased = new ArrayList<NumberBand>();
            leased.addAll(bands(play.accept(KIOSK, new Command.LeaseBands())));
            leased.addAll(bands(play.accept(KIOSK_2, new Command.LeaseBands())));
            assertThat(leased)
                    .as("of one day and the next")
                    .extracting(NumberBand::first)
                    .doesNotHaveDuplicates();
            nextDay();
        }
    }

    @Test
    void whereBandsAreFewADaysMayBeThoseOfTheDayBefore() {
        var day = new Play(TestSite.site("small", 1, new Numbering(1, 3, 700, 709, 10)));
        day.accept(CALENDAR, new Command.OpenDay(MONDAY));
        assertThat(bands(day.accept(KIOSK, new Command.LeaseBands())))
                .extracting(NumberBand::first)
                .containsExactly(700, 700);
    }

    @Test
    void whenEveryBandIsLeasedTheNextKioskIsRefused() {
        var day = new Play(TestSite.site("small", 3, new Numbering(1, 3, 700, 719, 10)));
        day.accept(CALENDAR, new Command.OpenDay(MONDAY));
        for (int mark = 1; mark <= 2; mark++) {
            day.accept(new Actor.Node(TestSite.kiosk(mark)), new Command.LeaseBands());
        }
        assertThat(day.refuse(new Actor.Node(TestSite.kiosk(3)), new Command.LeaseBands()))
                .isEqualTo(Reason.BANDS_EXHAUSTED);
        assertThat(day.refuse(Play.DISPLAY, new Command.LeaseBands()))
                .isEqualTo(Reason.NOT_A_KIOSK);
    }

    @Test
    void aDayIsOpenedOnceByTheServerAloneAndDaysMayBeMissed() {
        assertThat(play.refuse(CALENDAR, new Command.OpenDay(MONDAY)))
                .isEqualTo(Reason.DAY_NOT_LATER);
        assertThat(play.refuse(CALENDAR, new Command.OpenDay(MONDAY.minusDays(1))))
                .isEqualTo(Reason.DAY_NOT_LATER);
        assertThat(play.refuse(ANN, new Command.OpenDay(MONDAY.plusDays(1))))
                .isEqualTo(Reason.NOT_ALLOWED);
        play.accept(CALENDAR, new Command.OpenDay(MONDAY.plusDays(5)));
        assertThat(play.state.findDay()).contains(MONDAY.plusDays(5));
    }

    @Test
    void aReplayFromTheLastOpenedDayGivesTheSameState() {
        play.issue(TAX);
        play.issueUnnumbered(TAX);
        play.accept(KIOSK, new Command.LeaseBands());
        play.callNext(ANN, ONE);
        play.accept(ANN, new Command.CloseService(TAX));
        play.order(KIOSK, play.wish(TAX));
        play.accept(KIOSK, new Command.AskHelp(TestSite.EN));
        nextDay();
        assertThat(Contents.of(play.rebuilt())).isEqualTo(Contents.of(play.state));
        play.issue(TAX);
        assertThat(Contents.of(play.rebuilt())).isEqualTo(Contents.of(play.state));
    }

    @Test
    void aNumberWhoseVisitHasEndedIsNotAwaitedForEver() {
        var ticket = play.issueUnnumbered(TAX);
        play.accept(ANN, new Command.Cancel(ticket.id()));
        nextDay();
        var issue = ticket.origin().issue();
        play.accept(KIOSK, new Command.GiveNumber(issue, new TicketNumber("K1-001"), MONDAY));
        for (int day = 0; day < NumberRules.DAYS_REPORTABLE - 1; day++) {
            nextDay();
        }
        assertThat(play.state.unsettled.findAwaited(issue)).as("a week on").isPresent();
        nextDay();
        assertThat(play.state.unsettled.findAwaited(issue)).isEmpty();
        assertThat(Contents.of(play.rebuilt())).isEqualTo(Contents.of(play.state));
    }

    @Test
    void theBusinessDayIsTheSitesOwn() {
        var site = play.site;
        assertThat(site.businessDay(Instant.parse("2026-07-01T01:59:59Z")))
                .isEqualTo(LocalDate.parse("2026-06-30"));
        assertThat(site.businessDay(Instant.parse("2026-07-01T02:00:00Z")))
                .as("03:00 in British summer")
                .isEqualTo(LocalDate.parse("2026-07-01"));
    }

    private void nextDay() {
        play.now = play.now.plus(Duration.ofDays(1));
        play.accept(CALENDAR, new Command.OpenDay(play.state.findDay().orElseThrow().plusDays(1)));
    }

    private static List<NumberBand> bands(List<Event> events) {
        return events.stream().map(event -> ((Event.BandLeased) event).band()).toList();
    }
}
