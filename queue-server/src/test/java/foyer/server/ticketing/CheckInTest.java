package foyer.server.ticketing;

import static foyer.server.ticketing.TestSite.TAX;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.AppointmentId;
import foyer.contract.words.TicketNumber;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who checks in with an appointment has one ticket, and a number once given is a visit. */
class CheckInTest {
    private static final AppointmentId BOOKING = new AppointmentId("ap-17");

    private final Play play = Play.open(TestRules.ALL);

    private Wants booked() {
        return Wants.booked(BOOKING, Play.MORNING.plus(Duration.ofMinutes(10)), List.of());
    }

    private Command.Issue checkIn(String link) {
        return new Command.Issue(TAX, TestSite.EN, link, play.now, true, booked());
    }

    @Test
    void aTicketKnowsItsAppointment() {
        var ticket = play.issue(TAX, booked());
        assertThat(play.state.findCheckedIn(BOOKING)).contains(play.get(ticket.id()));
        assertThat(ticket.promisedAt()).isEqualTo(Play.MORNING.plus(Duration.ofMinutes(15)));
    }

    @Test
    void aSecondCheckInGivesNoSecondTicket() {
        play.issue(TAX, booked());
        assertThat(play.refuse(Play.KIOSK_2, checkIn("other")))
                .isEqualTo(Reason.APPOINTMENT_CHECKED_IN);
    }

    @Test
    void whoeverHoldsANumberAllTheSameWaitsAsEverybodyDoes() {
        var first = play.issue(TAX, booked());
        play.accept(Play.KIOSK_2, new Command.LeaseBands());
        var band = play.state.findLease(Play.MONDAY, TestSite.kiosk(2)).orElseThrow().band();
        var number =
                TicketNumber.of(
                        play.site.getService(TAX).prefix(),
                        band.first(),
                        play.site.numbering().width());
        var intent = play.newIntent();
        assertThat(play.order(intent, Play.KIOSK_2, checkIn("other")))
                .isInstanceOf(Decision.Rejected.class);
        play.accept(Play.KIOSK_2, new Command.GiveNumber(intent, number, Play.MONDAY));
        var second = play.state.findTicketByIssue(intent).orElseThrow();
        assertThat(second.number()).isEqualTo(number);
        assertThat(second.wants()).isEqualTo(Wants.NOTHING);
        assertThat(play.state.findCheckedIn(BOOKING).map(Ticket::id)).contains(first.id());
    }

    @Test
    void aNumberThatIsHeardOfFirstIsAVisitToo() {
        play.issue(TAX, booked());
        play.accept(Play.KIOSK_2, new Command.LeaseBands());
        var band = play.state.findLease(Play.MONDAY, TestSite.kiosk(2)).orElseThrow().band();
        var number =
                TicketNumber.of(
                        play.site.getService(TAX).prefix(),
                        band.first(),
                        play.site.numbering().width());
        var intent = play.newIntent();
        play.accept(Play.KIOSK_2, new Command.GiveNumber(intent, number, Play.MONDAY));
        play.order(intent, Play.KIOSK_2, checkIn("other"));
        assertThat(play.state.findTicketByIssue(intent).orElseThrow().wants())
                .isEqualTo(Wants.NOTHING);
    }

    @Test
    void whoeverGaveTheTicketBackMayCheckInAgain() {
        var ticket = play.issue(TAX, booked());
        play.accept(Play.KIOSK, new Command.Withdraw(ticket.origin().issue()));
        assertThat(play.state.findCheckedIn(BOOKING)).isEmpty();
        var again = play.issue(TAX, booked());
        assertThat(play.state.findCheckedIn(BOOKING).map(Ticket::id)).contains(again.id());
    }
}
