package foyer.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.IntentId;
import foyer.contract.words.LinkToken;
import foyer.contract.words.TicketNumber;
import foyer.kiosk.session.Screen.Issuing;
import foyer.kiosk.session.Screen.Ticket;
import foyer.kiosk.speech.Script;
import foyer.kiosk.speech.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The ticket of somebody who has checked in with an appointment. */
class AppointmentTicketTest {
    private static final Pace PACE =
            new Pace(Duration.ofSeconds(40), Duration.ofSeconds(20), Duration.ofMillis(1500));
    private static final IntentId ISSUE = new IntentId(new UUID(0, 1).toString());
    private static final TicketNumber NUMBER = new TicketNumber("H042");
    private static final Instant AT = Walk.NOW.plus(Duration.ofMinutes(3));

    private final SessionRules rules = new SessionRules(PACE);

    private static final Menu.Service SERVICE = service();

    private static Menu.Service service() {
        var one = Menus.service(Menus.HOUSING, null, null);
        return new Menu.Service(
                one.code(),
                one.group(),
                one.name(),
                one.hint(),
                one.icon(),
                one.closed(),
                one.standardMinutes(),
                one.peopleAhead(),
                one.place(),
                one.way(),
                one.again(),
                one.instead(),
                new Menu.Wait(10, 25, 6),
                one.ways());
    }

    private Ticket ticket(Reply.@Nullable Issued issued) {
        var session =
                Session.start(Menus.open())
                        .update(
                                new Issuing(
                                        ISSUE,
                                        SERVICE,
                                        LinkToken.of(new byte[16]),
                                        true,
                                        issued,
                                        new Agreed.Appointment(AT)));
        var kept = new Input.NumberKept(ISSUE, NUMBER, issued != null, Walk.NOW);
        return (Ticket) rules.step(session, kept).session().screen();
    }

    @Test
    void itHasItsTimeAndWhatTheServerPromisedAndNothingOfTheWaitOfOthers() {
        var promised = AT.plus(Duration.ofMinutes(5));
        var given = ticket(new Reply.Issued(NUMBER, promised, 2)).given();
        assertThat(given.appointedAt()).isEqualTo(AT);
        assertThat(given.heldUntil()).isNull();
        assertThat(given.promisedAt()).isEqualTo(promised);
        assertThat(given.service().expected()).as("others wait").isNotNull();
        assertThat(given.expected()).isNull();
        assertThat(given.ahead()).isEqualTo(2);
    }

    @Test
    void withoutTheServerNobodyKnowsWhatIsPromised() {
        var given = ticket(null).given();
        assertThat(given.appointedAt()).isEqualTo(AT);
        assertThat(given.promisedAt()).isNull();
        assertThat(given.ahead()).isNull();
    }

    @Test
    void itsTimeIsOnlySaidThroughAHeadset() {
        var ticket = ticket(null);
        var spoken = Session.start(Menus.open(), true).update(ticket);
        assertThat(Script.of(spoken, Saying.SCREEN))
                .noneMatch(line -> line.words() instanceof Words.At);
        var headset = rules.step(spoken, new Input.HeadsetPlugged()).session();
        assertThat(Script.of(headset, Saying.SCREEN))
                .anyMatch(line -> line.words().equals(new Words.At("ticket.appointment", AT)))
                .filteredOn(line -> line.words() instanceof Words.At)
                .allMatch(line -> line.forOneOnly());
    }
}
