package foyer.server.counters;

import static foyer.server.TestQueue.DANA;
import static foyer.server.TestQueue.FOUR;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.server.TestQueue;
import foyer.server.counters.ReopenModel.Answer;
import foyer.server.people.Person;
import foyer.server.people.Role;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Reason;
import foyer.server.ticketing.Ticket;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number of today, and whether the rules would give its visit its time back. */
class ReopenModelTest {
    private static final Seat SEAT =
            new Seat(new Person(DANA, "dana", "Dana Okafor", Set.of(Role.ADVISOR)), FOUR);

    private final TestQueue queue = new TestQueue();
    private Ticket ticket;

    @BeforeEach
    void danaIsThereAndSomebodyWaits() {
        queue.dana(new Command.SignIn(FOUR));
        ticket = queue.issue("housing", "en");
    }

    @Test
    void whatWasFinishedOrEndedByMistakeCanBeTakenUpAgainForAWhile() {
        queue.dana(new Command.CallNext(FOUR));
        queue.dana(new Command.Start(ticket.id()));
        queue.dana(new Command.Finish(ticket.id()));
        assertThat(ask("H001")).isInstanceOf(Answer.Possible.class);
        queue.dana(new Command.Reopen(ticket.id()));
        queue.dana(new Command.Cancel(ticket.id()));
        assertThat(ask("H001")).isInstanceOf(Answer.Possible.class);
        queue.minutes(queue.state.rules().comebacks().reopenWithin().toMinutes() + 1);
        assertThat(ask("H001")).isEqualTo(new Answer.Refused(Reason.TOO_LATE));
    }

    @Test
    void aVisitThatGoesOnIsNotTakenUpAgain() {
        assertThat(ask("H001")).isEqualTo(new Answer.Refused(Reason.TICKET_NOT_ENDED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h001", " H 001 ", "h\t001"})
    void aNumberIsUnderstoodHoweverItIsTyped(String typed) {
        queue.dana(new Command.Cancel(ticket.id()));
        assertThat(ask(typed))
                .isInstanceOfSatisfying(
                        Answer.Possible.class,
                        one -> assertThat(one.ticket().id()).isEqualTo(ticket.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"H002", "", "001", "H", "hello", "H0010000000000000000", "\u0000"})
    void whatIsNoNumberOfTodayIsUnknown(String typed) {
        assertThat(ask(typed)).isEqualTo(new Answer.Refused(Reason.TICKET_UNKNOWN));
    }

    private Answer ask(String typed) {
        return ReopenModel.ask(queue.state, SEAT, typed, queue.now);
    }
}
