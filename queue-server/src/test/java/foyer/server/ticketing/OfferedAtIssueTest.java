package foyer.server.ticketing;

import static foyer.server.ticketing.Play.ANN;
import static foyer.server.ticketing.Play.CALENDAR;
import static foyer.server.ticketing.Play.KIOSK;
import static foyer.server.ticketing.Play.MONDAY;
import static foyer.server.ticketing.TestSite.BENEFITS;
import static foyer.server.ticketing.TestSite.ONE;
import static foyer.server.ticketing.TestSite.TAX;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.TicketNumber;
import foyer.server.sites.LastTicket;
import foyer.server.sites.NumberStyle;
import foyer.server.sites.Offering;
import foyer.server.sites.Quota;
import foyer.server.sites.Service;
import foyer.server.sites.Sites;
import foyer.server.sites.hours.Opening;
import foyer.server.sites.hours.Spans;
import foyer.server.sites.hours.Week;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Hours and quotas hold when a ticket is asked for, not only on the screen. */
class OfferedAtIssueTest {
    private static final Opening OFFICE =
            new Opening(Week.daily(Spans.of("09:00-17:00")), List.of());

    @Test
    void afterClosingAKioskGetsNoMoreTicketsAndAColleagueStillDoes() {
        var play = play(OFFICE, one -> one);
        assertThat(play.order(KIOSK, play.wish(TAX))).isInstanceOf(Decision.Accepted.class);
        play.now = Instant.parse("2026-11-23T17:00:00Z");
        assertThat(play.refuse(KIOSK, play.wish(TAX))).isEqualTo(Reason.SERVICE_CLOSED);
        assertThat(play.order(ANN, play.wish(TAX))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aFullServiceTurnsAwayAndTheOthersDoNot() {
        var play = play(Opening.ALWAYS, one -> one.with(of(new Quota(2, null))));
        play.accept(KIOSK, play.wish(TAX));
        play.accept(KIOSK, play.wish(TAX));
        assertThat(play.refuse(KIOSK, play.wish(TAX))).isEqualTo(Reason.SERVICE_CLOSED);
        play.accept(KIOSK, play.wish(BENEFITS));
    }

    @Test
    void whoHoldsANumberOfTheKiosksOwnIsNotTurnedAwayByAQuota() {
        var play = play(Opening.ALWAYS, one -> one.with(of(new Quota(1, null))));
        play.accept(KIOSK, play.wish(TAX));
        var asked = play.wish(TAX);
        play.after(IssueRules.ANSWER_PATIENCE);
        play.accept(KIOSK, asked);
    }

    @Test
    void numbersBeginAndLookAsTheServiceSays() {
        var play = play(Opening.ALWAYS, one -> styled(one, new NumberStyle(42, 4)));
        var prefix = play.site.getService(TAX).prefix();
        var issued = (Event.TicketIssued) play.accept(KIOSK, play.wish(TAX)).getFirst();
        assertThat(issued.number()).isEqualTo(TicketNumber.of(prefix, 42, 4));
    }

    private static Offering of(Quota quota) {
        return new Offering(
                null, quota, LastTicket.AT_CLOSING, Duration.ofMinutes(10), null, false);
    }

    private static Service styled(Service one, NumberStyle style) {
        return new Service(
                one.code(),
                one.partner(),
                one.group(),
                one.name(),
                one.hint(),
                one.shortName(),
                one.icon(),
                one.prefix(),
                one.standard(),
                one.place(),
                one.way(),
                style,
                one.offering());
    }

    private static Play play(Opening opening, UnaryOperator<Service> tax) {
        var site = TestSite.site();
        var services =
                site.services().stream()
                        .map(one -> one.code().equals(TAX) ? tax.apply(one) : one)
                        .toList();
        var play = new Play(Sites.with(site, services, opening));
        play.accept(CALENDAR, new Command.OpenDay(MONDAY));
        play.accept(ANN, new Command.SignIn(ONE));
        return play;
    }
}
