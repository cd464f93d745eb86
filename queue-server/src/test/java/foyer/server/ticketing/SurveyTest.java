package foyer.server.ticketing;

import static foyer.server.ticketing.Play.ANN;
import static foyer.server.ticketing.Play.CALENDAR;
import static foyer.server.ticketing.Play.PHONE;
import static foyer.server.ticketing.TestSite.ONE;
import static foyer.server.ticketing.TestSite.TAX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How it was. */
class SurveyTest {
    private static final Survey GOOD = new Survey(5, 3, 4, 5, Survey.Settled.YES);

    private final Play play = Play.open(TestRules.ALL);

    @AfterEach
    void theSameEventsGiveTheSameState() {
        assertThat(Contents.of(play.rebuilt())).isEqualTo(Contents.of(play.state));
    }

    @Test
    void whoeverWasServedSaysItOnce() {
        var ticket = served();
        assertThat(play.state.mayAnswerSurvey(ticket)).isTrue();
        assertThat(play.accept(PHONE, new Command.AnswerSurvey(ticket.id(), GOOD)))
                .containsExactly(new Event.SurveyAnswered(play.now, ticket.id(), GOOD));
        assertThat(play.state.mayAnswerSurvey(ticket)).isFalse();
        assertThat(play.refuse(PHONE, new Command.AnswerSurvey(ticket.id(), GOOD)))
                .isEqualTo(Reason.ALREADY_SO);
    }

    @Test
    void nobodyAnswersForSomebodyElseOrBeforeTheEnd() {
        var waiting = play.issue(TAX);
        assertThat(play.state.mayAnswerSurvey(waiting)).isFalse();
        assertThat(play.refuse(PHONE, new Command.AnswerSurvey(waiting.id(), GOOD)))
                .isEqualTo(Reason.TICKET_NOT_ENDED);
        play.accept(ANN, new Command.Cancel(waiting.id()));
        assertThat(play.refuse(PHONE, new Command.AnswerSurvey(waiting.id(), GOOD)))
                .isEqualTo(Reason.TICKET_NOT_SERVING);
        var served = served();
        assertThat(play.refuse(ANN, new Command.AnswerSurvey(served.id(), GOOD)))
                .isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void aVisitTakenUpAgainIsNotAskedTwice() {
        var ticket = served();
        play.accept(PHONE, new Command.AnswerSurvey(ticket.id(), GOOD));
        play.accept(ANN, new Command.Reopen(ticket.id()));
        play.callNext(ANN, ONE);
        play.accept(ANN, new Command.Start(ticket.id()));
        play.accept(ANN, new Command.Finish(ticket.id()));
        assertThat(play.refuse(PHONE, new Command.AnswerSurvey(ticket.id(), GOOD)))
                .isEqualTo(Reason.ALREADY_SO);
    }

    @Test
    void theNextDayBeginsWithoutThem() {
        var ticket = served();
        play.accept(PHONE, new Command.AnswerSurvey(ticket.id(), GOOD));
        play.now = play.now.plus(Duration.ofDays(1));
        play.accept(CALENDAR, new Command.OpenDay(Play.MONDAY.plusDays(1)));
        assertThat(play.refuse(PHONE, new Command.AnswerSurvey(ticket.id(), GOOD)))
                .isEqualTo(Reason.TICKET_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 6, 100})
    void aMarkIsOneToFive(int mark) {
        assertThatThrownBy(() -> new Survey(mark, 0, 0, 0, Survey.Settled.UNSAID))
                .hasMessage("a mark is " + mark + ", accepted are 1 to 5");
    }

    @Test
    void nothingAnsweredIsNoAnswer() {
        assertThatThrownBy(() -> new Survey(0, 0, 0, 0, Survey.Settled.UNSAID))
                .hasMessage("nothing was answered");
        assertThat(new Survey(0, 0, 0, 0, Survey.Settled.NO).settled())
                .isEqualTo(Survey.Settled.NO);
    }

    private Ticket served() {
        var ticket = play.issue(TAX);
        play.callNext(ANN, ONE);
        play.accept(ANN, new Command.Start(ticket.id()));
        play.accept(ANN, new Command.Finish(ticket.id()));
        return play.state.findTicket(ticket.id()).orElseThrow();
    }
}
