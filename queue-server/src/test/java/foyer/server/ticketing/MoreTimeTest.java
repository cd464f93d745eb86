package foyer.server.ticketing;

import static foyer.server.ticketing.Play.ANN;
import static foyer.server.ticketing.Play.BEN;
import static foyer.server.ticketing.Play.CALENDAR;
import static foyer.server.ticketing.Play.KIOSK;
import static foyer.server.ticketing.Play.PHONE;
import static foyer.server.ticketing.TestSite.ONE;
import static foyer.server.ticketing.TestSite.TAX;
import static foyer.server.ticketing.TestSite.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ten minutes more for somebody who is not ready. */
class MoreTimeTest {
    private static final Duration TEN = Duration.ofMinutes(10);

    private final Play play = Play.open(TestRules.ALL);

    @AfterEach
    void theSameEventsGiveTheSameState() {
        assertThat(Contents.of(play.rebuilt())).isEqualTo(Contents.of(play.state));
    }

    @Test
    void thePlaceIsKeptAndNobodyCallsUntilThen() {
        var first = play.issue(TAX);
        play.after(Duration.ofSeconds(20));
        var second = play.issue(TAX);
        var promised = first.promisedAt();
        more(first);
        assertThat(play.callNext(ANN, ONE).id()).as("others go first").isEqualTo(second.id());
        play.after(TEN.minusSeconds(1));
        assertThat(play.refuse(BEN, new Command.CallNext(TWO)))
                .as("a second too soon")
                .isEqualTo(Reason.NOTHING_WAITING);
        var third = play.issue(TAX);
        play.after(Duration.ofSeconds(1));
        assertThat(now(first).promisedAt()).isEqualTo(promised);
        assertThat(play.callNext(BEN, TWO).id())
                .as("before whoever came while they were away")
                .isEqualTo(first.id())
                .isNotEqualTo(third.id());
    }

    @Test
    void whoeverWasCalledTooSoonGivesTheCounterBack() {
        var ticket = play.issue(TAX);
        play.callNext(ANN, ONE);
        more(ticket);
        assertThat(play.state.findTicketAt(ONE)).isEmpty();
        assertThat(now(ticket).status()).isEqualTo(TicketStatus.WAITING);
        play.after(Duration.ofHours(1));
        play.accept(CALENDAR, new Command.PassTime());
        assertThat(now(ticket).status()).as("and is not given up").isEqualTo(TicketStatus.WAITING);
    }

    @Test
    void aColleagueWhoSeesThemSoonerCanCallThemByChoice() {
        var ticket = play.issue(TAX);
        more(ticket);
        play.accept(ANN, new Command.CallChosen(ticket.id(), ONE));
        assertThat(now(ticket).status()).isEqualTo(TicketStatus.CALLED);
    }

    @Test
    void itIsNotHadWithoutEnd() {
        var ticket = play.issue(TAX);
        assertThat(play.state.countMoreTimes(ticket)).isEqualTo(2);
        more(ticket);
        play.after(TEN);
        more(ticket);
        assertThat(play.state.countMoreTimes(now(ticket))).isZero();
        play.after(TEN);
        assertThat(play.refuse(PHONE, new Command.MoreTime(ticket.id())))
                .isEqualTo(Reason.NO_MORE_TIME);
    }

    @Test
    void aSecondPressDoesNotUseUpTheSecondTime() {
        var ticket = play.issue(TAX);
        more(ticket);
        assertThat(play.refuse(PHONE, new Command.MoreTime(ticket.id())))
                .isEqualTo(Reason.ALREADY_SO);
        assertThat(play.state.countMoreTimes(now(ticket))).isEqualTo(1);
    }

    @Test
    void onlyTheCustomersPhoneAsks() {
        var ticket = play.issue(TAX);
        for (var actor : java.util.List.of(ANN, KIOSK)) {
            assertThat(play.refuse(actor, new Command.MoreTime(ticket.id())))
                    .isEqualTo(Reason.NOT_ALLOWED);
        }
    }

    @Test
    void staffCanTakeItBack() {
        var ticket = play.issue(TAX);
        more(ticket);
        play.accept(ANN, new Command.Undo(ticket.id()));
        assertThat(play.callNext(ANN, ONE).id()).isEqualTo(ticket.id());
    }

    private void more(Ticket ticket) {
        play.accept(PHONE, new Command.MoreTime(ticket.id()));
    }

    private Ticket now(Ticket ticket) {
        return play.state.findTicket(ticket.id()).orElseThrow();
    }
}
