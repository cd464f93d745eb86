package foyer.server.ticketing;

import static foyer.server.ticketing.Play.ANN;
import static foyer.server.ticketing.Play.KIOSK;
import static foyer.server.ticketing.TestSite.ONE;
import static foyer.server.ticketing.TestSite.TAX;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.CounterId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands of somebody who may not, or for what is not there: refused, and nothing changes. */
class WrongHandsTest {
    private static final StaffId NOBODY = new StaffId("nobody");

    private final Play play = Play.open(TestRules.ALL);
    private final Ticket ticket = play.issue(TAX);

    static Stream<Command> ofStaff() {
        var id = IssueRules.ticketId(Play.MONDAY, 1);
        return Stream.of(
                new Command.SignIn(ONE),
                new Command.SignOut(),
                new Command.CallNext(ONE),
                new Command.CallChosen(id, ONE),
                new Command.Recall(id),
                new Command.Start(id),
                new Command.Finish(id),
                new Command.NoShow(id),
                new Command.Cancel(id),
                new Command.Abandon(id),
                new Command.Park(id),
                new Command.Unpark(id),
                new Command.Requeue(id, Command.Requeue.Place.LAST),
                new Command.Transfer(id, null, Target.ANYONE, null),
                new Command.Revive(id),
                new Command.Reopen(id),
                new Command.AddService(id, TestSite.HOUSING),
                new Command.Prioritise(id, TestRules.BABY),
                new Command.Adjust(id, List.of(TestRules.LOOP)),
                new Command.Undo(id),
                new Command.AnswerPhoneHelp(id),
                new Command.ForceSignOut(new StaffId("ann")),
                new Command.Leave(new StaffId("ann"), Absence.Kind.BREAK, null),
                new Command.ComeBack(new StaffId("ann")),
                new Command.PlanAbsence(
                        new StaffId("ann"), Play.MORNING, Play.MORNING.plusSeconds(60)),
                new Command.RevokeAbsence(new StaffId("ann"), Play.MORNING),
                new Command.CloseService(TAX),
                new Command.OpenService(TAX));
    }

    static Stream<Command> ofWhatIsNotThere() {
        var counter = new CounterId("99");
        var id = IssueRules.ticketId(Play.MONDAY, 1);
        return Stream.of(
                new Command.SignIn(counter),
                new Command.CallNext(counter),
                new Command.CallChosen(id, counter),
                new Command.Transfer(id, null, new Target.AtCounter(counter), null),
                new Command.Transfer(id, null, new Target.ForPerson(NOBODY), null),
                new Command.Transfer(id, new ServiceCode("no-such"), Target.ANYONE, null),
                new Command.AddService(id, new ServiceCode("no-such")),
                new Command.Prioritise(id, new Code("no-such")),
                new Command.Adjust(id, List.of(new Code("no-such"))),
                new Command.ForceSignOut(NOBODY),
                new Command.Leave(NOBODY, Absence.Kind.BREAK, null),
                new Command.ComeBack(NOBODY),
                new Command.RevokeAbsence(NOBODY, Play.MORNING),
                new Command.CloseService(new ServiceCode("no-such")));
    }

    @ParameterizedTest
    @MethodSource("ofStaff")
    void aKioskDoesNothingThatStaffDo(Command command) {
        var before = Contents.of(play.state);
        assertThat(play.refuse(KIOSK, command)).isEqualTo(Reason.NOT_STAFF);
        assertThat(Contents.of(play.state)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("ofStaff")
    void nothingIsDoneBeforeTheDayIsOpen(Command command) {
        assertThat(new Play(TestSite.site()).refuse(ANN, command)).isEqualTo(Reason.DAY_NOT_OPEN);
    }

    @ParameterizedTest
    @MethodSource("ofWhatIsNotThere")
    void whatIsNotThereIsRefused(Command command) {
        var before = Contents.of(play.state);
        play.refuse(ANN, command);
        assertThat(Contents.of(play.state)).isEqualTo(before);
        assertThat(play.get(ticket.id())).isEqualTo(ticket);
    }
}
