package foyer.server.ticketing;

import static foyer.server.ticketing.Play.ANN;
import static foyer.server.ticketing.Play.BEN;
import static foyer.server.ticketing.Play.KIOSK;
import static foyer.server.ticketing.TestSite.HOUSING;
import static foyer.server.ticketing.TestSite.ONE;
import static foyer.server.ticketing.TestSite.TAX;
import static foyer.server.ticketing.TestSite.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
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
            PARKED,           TICKET_NOT_WAITING, TICKET_NOT_CALLED, TICKET_NOT_CALLED, TICKET_NOT_SERVING, TICKET_NOT_CALLED, TicketCancelled,    TicketAbandoned,    nothing,    ALIAS
            FINISHED,         TICKET_NOT_WAITING, TICKET_NOT_CALLED, TICKET_NOT_CALLED, TICKET_NOT_SERVING, TICKET_NOT_CALLED, TICKET_ENDED,       TICKET_ENDED,       nothing,    ALIAS
            NO_SHOW,          TICKET_NOT_WAITING, TICKET_NOT_CALLED, TICKET_NOT_CALLED, TICKET_NOT_SERVING, TICKET_NOT_CALLED, TICKET_ENDED,       TICKET_ENDED,       nothing,    RETURNED
            CANCELLED,        TICKET_NOT_WAITING, TICKET_NOT_CALLED, TICKET_NOT_CALLED, TICKET_NOT_SERVING, TICKET_NOT_CALLED, TICKET_ENDED,       TICKET_ENDED,       nothing,    ALIAS
            ABANDONED,        TICKET_NOT_WAITING, TICKET_NOT_CALLED, TICKET_NOT_CALLED, TICKET_NOT_SERVING, TICKET_NOT_CALLED, TICKET_ENDED,       nothing,            nothing,    ALIAS
            UNKNOWN,          TICKET_UNKNOWN,     TICKET_UNKNOWN,    TICKET_UNKNOWN,    TICKET_UNKNOWN,     TICKET_UNKNOWN,    TICKET_UNKNOWN,     TICKET_UNKNOWN,     NUMBER_NOT_YOURS, NumberAwaited
            """;

    private static final String FURTHER =
            """
            state,            Abandon,            Park,             Unpark,            Requeue,          RequeueLast,      Transfer,         Revive,            Reopen,           AddService,       Prioritise,         Adjust,           Undo,              MoreTime
            WAITING,          TicketAbandoned,    TicketParked,     TICKET_NOT_PARKED, ALREADY_SO,       REQUEUED_LAST,    TRANSFERRED,      TICKET_NOT_ENDED,  TICKET_NOT_ENDED, ServiceAdded,     TicketPrioritised,  TicketAdjusted,   NOTHING_TO_UNDO,   HELD
            UNNUMBERED,       TicketAbandoned,    TicketParked,     TICKET_NOT_PARKED, ALREADY_SO,       REQUEUED_LAST,    TRANSFERRED,      TICKET_NOT_ENDED,  TICKET_NOT_ENDED, ServiceAdded,     TicketPrioritised,  TicketAdjusted,   NOTHING_TO_UNDO,   HELD
            CALLED,           TicketAbandoned,    TicketParked,     TICKET_NOT_PARKED, REQUEUED,         REQUEUED_LAST,    TRANSFERRED,      TICKET_NOT_ENDED,  TICKET_NOT_ENDED, ServiceAdded,     TICKET_NOT_WAITING, TicketAdjusted,   StepUndone,        HELD
            CALLED_ELSEWHERE, TICKET_ELSEWHERE,   TICKET_ELSEWHERE, TICKET_ELSEWHERE,  TICKET_ELSEWHERE, TICKET_ELSEWHERE, TICKET_ELSEWHERE, TICKET_NOT_ENDED,  TICKET_NOT_ENDED, TICKET_ELSEWHERE, TICKET_ELSEWHERE,   TICKET_ELSEWHERE, TICKET_ELSEWHERE,  HELD
            SERVING,          TICKET_NOT_WAITING, TicketParked,     TICKET_NOT_PARKED, REQUEUED,         REQUEUED_LAST,    TRANSFERRED,      TICKET_NOT_ENDED,  TICKET_NOT_ENDED, ServiceAdded,     TICKET_NOT_WAITING, TicketAdjusted,   StepUndone,        TICKET_NOT_WAITING
            SERVED_ELSEWHERE, TICKET_NOT_WAITING, TICKET_ELSEWHERE, TICKET_ELSEWHERE,  TICKET_ELSEWHERE, TICKET_ELSEWHERE, TICKET_ELSEWHERE, TICKET_NOT_ENDED,  TICKET_NOT_ENDED, TICKET_ELSEWHERE, TICKET_ELSEWHERE,   TICKET_ELSEWHERE, TICKET_ELSEWHERE,  TICKET_NOT_WAITING
            PARKED,           TicketAbandoned,    ALREADY_SO,       UNPARKED,          REQUEUED,         REQUEUED_LAST,    TRANSFERRED,      TICKET_NOT_ENDED,  TICKET_NOT_ENDED, ServiceAdded,     TICKET_NOT_WAITING, TicketAdjusted,   StepUndone,        ALREADY_SO
            FINISHED,         TICKET_ENDED,       TICKET_ENDED,     TICKET_ENDED,      TICKET_ENDED,     TICKET_ENDED,     TICKET_ENDED,     TICKET_NOT_MISSED, REOPENED,         TICKET_ENDED,     TICKET_ENDED,       TICKET_ENDED,     StepUndone,        TICKET_ENDED
            NO_SHOW,          TICKET_ENDED,       TICKET_ENDED,     TICKET_ENDED,      TICKET_ENDED,     TICKET_ENDED,     TICKET_ENDED,     REVIVED,           REOPENED,         TICKET_ENDED,     TICKET_ENDED,       TICKET_ENDED,     StepUndone,        TICKET_ENDED
            CANCELLED,        TICKET_ENDED,       TICKET_ENDED,     TICKET_ENDED,      TICKET_ENDED,     TICKET_ENDED,     TICKET_ENDED,     TICKET_NOT_MISSED, REOPENED,         TICKET_ENDED,     TICKET_ENDED,       TICKET_ENDED,     StepUndone,        TICKET_ENDED
            ABANDONED,        TICKET_ENDED,       TICKET_ENDED,     TICKET_ENDED,      TICKET_ENDED,     TICKET_ENDED,     TICKET_ENDED,     TICKET_NOT_MISSED, REOPENED,         TICKET_ENDED,     TICKET_ENDED,       TICKET_ENDED,     StepUndone,        TICKET_ENDED
            YESTERDAY,        TICKET_UNKNOWN,     TICKET_UNKNOWN,   TICKET_UNKNOWN,    TICKET_UNKNOWN,   TICKET_UNKNOWN,   TICKET_UNKNOWN,   TICKET_UNKNOWN,    TICKET_UNKNOWN,   TICKET_UNKNOWN,   TICKET_UNKNOWN,     TICKET_UNKNOWN,   TICKET_UNKNOWN,    TICKET_UNKNOWN
            UNKNOWN,          TICKET_UNKNOWN,     TICKET_UNKNOWN,   TICKET_UNKNOWN,    TICKET_UNKNOWN,   TICKET_UNKNOWN,   TICKET_UNKNOWN,   TICKET_UNKNOWN,    TICKET_UNKNOWN,   TICKET_UNKNOWN,   TICKET_UNKNOWN,     TICKET_UNKNOWN,   TICKET_UNKNOWN,    TICKET_UNKNOWN
            """;

    private static final List<String> FURTHER_COMMANDS =
            List.of(FURTHER.lines().findFirst().orElseThrow().split(", +"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = FURTHER, useHeadersInDisplayName = true)
    void aVisitGoesAnotherWayOnlyWhereItsStateAllows(ArgumentsAccessor row) {
        for (int column = 1; column < FURTHER_COMMANDS.size(); column++) {
            var command = FURTHER_COMMANDS.get(column);
            assertThat(outcome(row.getString(0), command))
                    .as(command)
                    .isEqualTo(row.getString(column));
        }
    }

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
        var play = Play.open(TestRules.ALL);
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
                    case "MoreTime" -> play.order(Play.PHONE, new Command.MoreTime(ticket.id()));
                    default -> play.order(ANN, further(command, ticket.id()));
                };
        if (decision.events().isEmpty()) {
            assertThat(Contents.of(play.state)).isEqualTo(before);
        }
        assertThat(Contents.of(play.rebuilt())).isEqualTo(Contents.of(play.state));
        return described(decision);
    }

    private static Command further(String command, TicketId id) {
        return switch (command) {
            case "Abandon" -> new Command.Abandon(id);
            case "Park" -> new Command.Park(id);
            case "Unpark" -> new Command.Unpark(id);
            case "Requeue" -> new Command.Requeue(id, Command.Requeue.Place.SAME);
            case "RequeueLast" -> new Command.Requeue(id, Command.Requeue.Place.LAST);
            case "Transfer" -> new Command.Transfer(id, HOUSING, Target.ANYONE, null);
            case "Revive" -> new Command.Revive(id);
            case "Reopen" -> new Command.Reopen(id);
            case "AddService" -> new Command.AddService(id, HOUSING);
            case "Prioritise" -> new Command.Prioritise(id, TestRules.BABY);
            case "Adjust" -> new Command.Adjust(id, List.of(TestRules.LOOP));
            case "Undo" -> new Command.Undo(id);
            default -> throw new IllegalArgumentException(command);
        };
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
        return switch (event) {
            case Event.NumberGiven given -> given.effect().toString();
            case Event.LegOpened opened -> opened.cause().toString();
            default -> event.getClass().getSimpleName();
        };
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
            case "PARKED" -> then(play, ANN, new Command.Park(play.issue(TAX).id()));
            case "YESTERDAY" -> yesterdays(play);
            case "UNKNOWN" -> Play.open().issue(TAX);
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static Ticket yesterdays(Play play) {
        var ticket = then(play, ANN, new Command.Cancel(play.issue(TAX).id()));
        play.now = play.now.plus(Duration.ofDays(1));
        play.accept(Play.CALENDAR, new Command.OpenDay(Play.MONDAY.plusDays(1)));
        return ticket;
    }

    private static Ticket called(Play play, Actor staff) {
        play.issue(TAX);
        var ticket = play.callNext(staff, staff.equals(ANN) ? ONE : TWO);
        play.after(Duration.ofSeconds(30));
        return ticket;
    }

    private static Ticket serving(Play play, Actor staff) {
        return then(play, staff, new Command.Start(called(play, staff).id()));
    }

    private static Ticket then(Play play, Actor actor, Command command) {
        play.accept(actor, command);
        return play.get(IssueRules.ticketId(Play.MONDAY, 1));
    }
}
