package foyer.server.ticketing;

import static foyer.server.ticketing.Play.ANN;
import static foyer.server.ticketing.Play.BEN;
import static foyer.server.ticketing.Play.KIOSK;
import static foyer.server.ticketing.TestSite.ONE;
import static foyer.server.ticketing.TestSite.TAX;
import static foyer.server.ticketing.TestSite.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.TicketNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each command on a ticket in each state: what happens, or why not. */
class CommandsInEveryStateTest {
    private static final String TABLE =
            """
            state,            CallChosen,         Recall,            Start,             Finish,             NoShow,            Cancel,             Withdraw,           SameNumber, OtherNumber
            WAITING,          TicketCalled,       TICKET_NOT_CALLED, TICKET_NOT_CALLED, TICKET_NOT_SERVING, TICKET_NOT_CALLED, TicketCancelled,    TicketAbandoned,    nothing,    ALIAS
            UNNUMBERED,       NUMBER_AWAITED,     TICKET_NOT_CALLED, TICKET_NOT_CALLED, TICKET_NOT_SERVING, TICKET_NOT_CALLED, TicketCancelled,    TicketAbandoned,    CONFIRMED,  REPLACED
            CALLED,           COUNTER_BUSY,       TicketRecalled,    ServiceStarted,    TICKET_NOT_SERVING, TicketMissed,      TicketCancelled,    TicketAbandoned,    nothing,    ALIAS
            CALLED_ELSEWHERE, TICKET_ELSEWHERE,   TICKET_ELSEWHERE,  TICKET_ELSEWHERE,  TICKET_ELSEWHERE,   TICKET_ELSEWHERE,  TICKET_ELSEWHERE,   TicketAbandoned,    nothing,    ALIAS
            SERVING,          TICKET_NOT_WAITING, TICKET_NOT_CALLED, TICKET_NOT_CALLED, TicketFinished,     TICKET_NOT_CALLED, TICKET_NOT_WAITING, TICKET_NOT_WAITING, nothing,    ALIAS
            SERVED_ELSEWHERE, TICKET_ELSEWHERE,   TICKET_ELSEWHERE,  TICKET_ELSEWHERE,  TICKET_ELSEWHERE,   TICKET_ELSEWHERE,  TICKET_NOT_WAITING, TICKET_NOT_WAITING, nothing,    ALIAS
            FINISHED,         TICKET_NOT_WAITING, TICKET_NOT_CALLED, TICKET_NOT_CALLED, TICKET_NOT_SERVING, TICKET_NOT_CALLED, TICKET_ENDED,       TICKET_ENDED,       nothing,    ALIAS
            NO_SHOW,          TICKET_NOT_WAITING, TICKET_NOT_CALLED, TICKET_NOT_CALLED, TICKET_NOT_SERVING, TICKET_NOT_CALLED, TICKET_ENDED,       TICKET_ENDED,       nothing,    RETURNED
            CANCELLED,        TICKET_NOT_WAITING, TICKET_NOT_CALLED, TICKET_NOT_CALLED, TICKET_NOT_SERVING, TICKET_NOT_CALLED, TICKET_ENDED,       TICKET_ENDED,       nothing,    ALIAS
            ABANDONED,        TICKET_NOT_WAITING, TICKET_NOT_CALLED, TICKET_NOT_CALLED, TICKET_NOT_SERVING, TICKET_NOT_CALLED, TICKET_ENDED,       nothing,            nothing,    ALIAS
            UNKNOWN,          TICKET_UNKNOWN,     TICKET_UNKNOWN,    TICKET_UNKNOWN,    TICKET_UNKNOWN,     TICKET_UNKNOWN,    TICKET_UNKNOWN,     TICKET_UNKNOWN,     NUMBER_NOT_YOURS, NumberAwaited
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = TABLE, useHeadersInDisplayName = true)
    void anOrderDoesWhatItsTicketsStateAllows(
            String state,
            String callChosen,
            String recall,
            String start,
            String finish,
            String noShow,
            String cancel,
            String withdraw,
            String sameNumber,
            String otherNumber) {
        assertThat(outcome(state, "CallChosen")).isEqualTo(callChosen);
        assertThat(outcome(state, "Recall")).isEqualTo(recall);
        assertThat(outcome(state, "Start")).isEqualTo(start);
        assertThat(outcome(state, "Finish")).isEqualTo(finish);
        assertThat(outcome(state, "NoShow")).isEqualTo(noShow);
        assertThat(outcome(state, "Cancel")).isEqualTo(cancel);
        assertThat(outcome(state, "Withdraw")).isEqualTo(withdraw);
        assertThat(outcome(state, "SameNumber")).isEqualTo(sameNumber);
        assertThat(outcome(state, "OtherNumber")).isEqualTo(otherNumber);
    }

    private static String outcome(String state, String command) {
        var play = Play.open();
        var ticket = ticketIn(play, state);
        var before = Contents.of(play.state);
        var decision =
                switch (command) {
                    case "CallChosen" -> play.order(ANN, new Command.CallChosen(ticket.id(), ONE));
                    case "Recall" -> play.order(ANN, new Command.Recall(ticket.id()));
                    case "Start" -> play.order(ANN, new Command.Start(ticket.id()));
                    case "Finish" -> play.order(ANN, new Command.Finish(ticket.id()));
                    case "NoShow" -> play.order(ANN, new Command.NoShow(ticket.id()));
                    case "Cancel" -> play.order(ANN, new Command.Cancel(ticket.id()));
                    case "Withdraw" ->
                            play.order(KIOSK, new Command.Withdraw(ticket.origin().issue()));
                    case "SameNumber" -> play.order(KIOSK, number(ticket, ticket.number()));
                    case "OtherNumber" ->
                            play.order(KIOSK, number(ticket, new TicketNumber("K1-001")));
                    default -> throw new IllegalArgumentException(command);
                };
        if (decision.events().isEmpty()) {
            assertThat(Contents.of(play.state)).isEqualTo(before);
        }
        assertThat(Contents.of(play.rebuilt())).isEqualTo(Contents.of(play.state));
        return described(decision);
    }

    private static String described(Decision decision) {
        return switch (decision) {
            case Decision.Rejected rejected -> rejected.reason().toString();
            case Decision.Accepted accepted ->
                    accepted.events().isEmpty()
                            ? "nothing"
                            : described(accepted.events().getFirst());
        };
    }

    private static String described(Event event) {
        return event instanceof Event.NumberGiven given
                ? given.effect().toString()
                : event.getClass().getSimpleName();
    }

    private static Command number(Ticket ticket, TicketNumber number) {
        return new Command.GiveNumber(ticket.origin().issue(), number, null);
    }

    private static Ticket ticketIn(Play play, String state) {
        return switch (state) {
            case "WAITING" -> play.issue(TAX);
            case "UNNUMBERED" -> play.issueUnnumbered(TAX);
            case "CALLED" -> called(play, ANN);
            case "CALLED_ELSEWHERE" -> called(play, BEN);
            case "SERVING" -> serving(play, ANN);
            case "SERVED_ELSEWHERE" -> serving(play, BEN);
            case "FINISHED" -> then(play, ANN, new Command.Finish(serving(play, ANN).id()));
            case "NO_SHOW" -> then(play, ANN, new Command.NoShow(called(play, ANN).id()));
            case "CANCELLED" -> then(play, ANN, new Command.Cancel(play.issue(TAX).id()));
            case "ABANDONED" ->
                    then(play, KIOSK, new Command.Withdraw(play.issue(TAX).origin().issue()));
            case "UNKNOWN" -> Play.open().issue(TAX);
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static Ticket called(Play play, Actor staff) {
        play.issue(TAX);
        return play.callNext(staff, staff.equals(ANN) ? ONE : TWO);
    }

    private static Ticket serving(Play play, Actor staff) {
        return then(play, staff, new Command.Start(called(play, staff).id()));
    }

    private static Ticket then(Play play, Actor actor, Command command) {
        play.accept(actor, command);
        return play.get(IssueRules.ticketId(Play.MONDAY, 1));
    }
}
