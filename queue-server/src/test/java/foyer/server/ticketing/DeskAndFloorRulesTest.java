package foyer.server.ticketing;

import static foyer.server.ticketing.Play.ANN;
import static foyer.server.ticketing.Play.BEN;
import static foyer.server.ticketing.Play.DISPLAY;
import static foyer.server.ticketing.Play.KIOSK;
import static foyer.server.ticketing.TestSite.EN;
import static foyer.server.ticketing.TestSite.FOUR;
import static foyer.server.ticketing.TestSite.ONE;
import static foyer.server.ticketing.TestSite.TAX;
import static foyer.server.ticketing.TestSite.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.CallId;
import foyer.contract.words.CounterId;
import foyer.contract.words.ServiceCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeskAndFloorRulesTest {
    private static final Actor DAN = Play.staff("dan");

    private final Play play = Play.open();

    @Test
    void nothingHappensBeforeADayWasOpened() {
        var closed = new Play(TestSite.site());
        assertThat(closed.refuse(KIOSK, closed.wish(TAX))).isEqualTo(Reason.DAY_NOT_OPEN);
        assertThat(closed.refuse(ANN, new Command.SignIn(ONE))).isEqualTo(Reason.DAY_NOT_OPEN);
    }

    @Test
    void oneAdvisorACounterAndOneCounterAnAdvisor() {
        assertThat(play.refuse(DAN, new Command.SignIn(ONE))).isEqualTo(Reason.COUNTER_TAKEN);
        assertThat(play.refuse(ANN, new Command.SignIn(FOUR))).isEqualTo(Reason.ALREADY_SIGNED_IN);
        assertThat(play.refuse(ANN, new Command.SignIn(ONE))).isEqualTo(Reason.ALREADY_SIGNED_IN);
        assertThat(play.refuse(DAN, new Command.SignIn(new CounterId("9"))))
                .isEqualTo(Reason.COUNTER_UNKNOWN);
        play.accept(ANN, new Command.SignOut());
        play.accept(DAN, new Command.SignIn(ONE));
        assertThat(play.refuse(ANN, new Command.SignOut())).isEqualTo(Reason.NOT_SIGNED_IN);
    }

    @Test
    void nobodySignsOutOfACounterThatHoldsATicket() {
        var ticket = play.issue(TAX);
        play.callNext(ANN, ONE);
        assertThat(play.refuse(ANN, new Command.SignOut())).isEqualTo(Reason.COUNTER_BUSY);
        play.accept(ANN, new Command.NoShow(ticket.id()));
        play.accept(ANN, new Command.SignOut());
    }

    @Test
    void whoForgotToSignOutYesterdayKeepsNobodyOut() {
        play.now = play.now.plus(Duration.ofDays(1));
        play.accept(Play.CALENDAR, new Command.OpenDay(Play.MONDAY.plusDays(1)));
        play.accept(DAN, new Command.SignIn(ONE));
        assertThat(play.state.findSignInAt(ONE).orElseThrow().staff()).hasToString("dan");
        assertThat(play.refuse(ANN, new Command.CallNext(ONE))).isEqualTo(Reason.NOT_SIGNED_IN);
        // Ben comes back to another counter than yesterday's.
        play.accept(BEN, new Command.SignIn(FOUR));
        assertThat(play.state.findSignInAt(TWO)).isEmpty();
    }

    @Test
    void onlyWhoSitsAtTheCounterCallsThere() {
        play.issue(TAX);
        assertThat(play.refuse(ANN, new Command.CallNext(TWO))).isEqualTo(Reason.NOT_SIGNED_IN);
        assertThat(play.refuse(DAN, new Command.CallNext(ONE))).isEqualTo(Reason.NOT_SIGNED_IN);
        assertThat(play.refuse(KIOSK, new Command.CallNext(ONE))).isEqualTo(Reason.NOT_STAFF);
        assertThat(play.refuse(ANN, new Command.CallNext(new CounterId("9"))))
                .isEqualTo(Reason.COUNTER_UNKNOWN);
    }

    @Test
    void onlyKiosksAndStaffGiveTickets() {
        assertThat(play.refuse(DISPLAY, play.wish(TAX))).isEqualTo(Reason.NOT_A_KIOSK);
        assertThat(play.refuse(new Actor.Node(TestSite.kiosk(77)), play.wish(TAX)))
                .isEqualTo(Reason.NOT_A_KIOSK);
        play.accept(DAN, play.wish(TAX));
        var unknown = new ServiceCode("dog-licences");
        assertThat(play.refuse(KIOSK, play.wish(unknown))).isEqualTo(Reason.SERVICE_UNKNOWN);
    }

    @Test
    void aClosedServiceStillServesWhoWaits() {
        var waiting = play.issue(TAX);
        play.accept(ANN, new Command.CloseService(TAX));
        assertThat(play.state.isClosed(TAX)).isTrue();
        assertThat(play.accept(ANN, new Command.CloseService(TAX))).isEmpty();
        assertThat(play.refuse(KIOSK, play.wish(TAX))).isEqualTo(Reason.SERVICE_CLOSED);
        assertThat(play.callNext(ANN, ONE).id()).isEqualTo(waiting.id());
        play.accept(ANN, new Command.OpenService(TAX));
        play.issue(TAX);
        assertThat(play.refuse(KIOSK, new Command.CloseService(TAX))).isEqualTo(Reason.NOT_STAFF);
        assertThat(play.refuse(ANN, new Command.CloseService(new ServiceCode("dogs"))))
                .isEqualTo(Reason.SERVICE_UNKNOWN);
    }

    @Test
    void theFirstDisplayThatShowsACallIsRecorded() {
        play.issue(TAX);
        var call = play.callNext(ANN, ONE).call().id();
        var shown = new Command.ConfirmShown(call, How.SHOWN, Duration.ofMillis(120));
        assertThat(play.refuse(KIOSK, shown)).isEqualTo(Reason.NOT_A_DISPLAY);
        assertThat(play.accept(DISPLAY, shown)).hasSize(1);
        assertThat(play.accept(DISPLAY, shown)).isEmpty();
        var seen = play.state.findTicketAt(ONE).orElseThrow().call().shown();
        assertThat(seen.node()).isEqualTo(TestSite.DISPLAY);
        assertThat(seen.after()).isEqualTo(Duration.ofMillis(120));
        for (var unknown : new String[] {"20261123-0000009.1", "nonsense", ".1"}) {
            var confirm = new Command.ConfirmShown(new CallId(unknown), How.SPOKEN, Duration.ZERO);
            assertThat(play.refuse(DISPLAY, confirm)).isEqualTo(Reason.CALL_UNKNOWN);
        }
    }

    /** The display heard of it half a minute late, and showed it at once. */
    @Test
    void aCallThatWasLongOnItsWayIsToldAsWhatItWas() {
        play.issue(TAX);
        var call = play.callNext(ANN, ONE).call().id();
        play.after(Duration.ofSeconds(30));
        play.accept(DISPLAY, new Command.ConfirmShown(call, How.SHOWN, Duration.ofMillis(120)));
        assertThat(play.state.findTicketAt(ONE).orElseThrow().call().shown().after())
                .isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aRecallIsToBeShownAnew() {
        var ticket = play.issue(TAX);
        var first = play.callNext(ANN, ONE).call().id();
        play.accept(DISPLAY, new Command.ConfirmShown(first, How.SHOWN, Duration.ZERO));
        play.accept(ANN, new Command.Recall(ticket.id()));
        var again = play.get(ticket.id()).call();
        assertThat(again.shown()).isNull();
        assertThat(again.id()).isNotEqualTo(first);
        assertThat(play.refuse(DISPLAY, new Command.ConfirmShown(first, How.SHOWN, Duration.ZERO)))
                .isEqualTo(Reason.CALL_UNKNOWN);
    }

    @Test
    void theLatestTwentyCallsAreKeptNewestFirstOneEntryATicket() {
        for (int i = 0; i < 25; i++) {
            var ticket = play.issue(TAX);
            play.callNext(ANN, ONE);
            play.accept(ANN, new Command.Recall(ticket.id()));
            play.accept(ANN, new Command.NoShow(ticket.id()));
        }
        var calls = play.state.listLatestCalls();
        assertThat(calls).hasSize(QueueState.LATEST_CALLS).doesNotHaveDuplicates();
        assertThat(calls.getFirst().number()).hasToString("C025");
        assertThat(calls.getLast().number()).hasToString("C006");
    }

    @Test
    void helpIsWantedUntilAColleagueGoes() {
        play.accept(KIOSK, new Command.AskHelp(EN));
        assertThat(play.accept(KIOSK, new Command.AskHelp(EN))).isEmpty();
        assertThat(play.state.listHelpWanted()).hasSize(1);
        play.accept(DAN, new Command.AnswerHelp(TestSite.kiosk(1)));
        assertThat(play.state.listHelpWanted()).isEmpty();
        assertThat(play.refuse(DAN, new Command.AnswerHelp(TestSite.kiosk(1))))
                .isEqualTo(Reason.NO_HELP_WANTED);
        assertThat(play.refuse(DISPLAY, new Command.AskHelp(EN))).isEqualTo(Reason.NOT_A_KIOSK);
    }
}
