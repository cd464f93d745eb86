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
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The last step can be taken back, for a minute. */
class UndoTest {
    private final Play play = Play.open(TestRules.ALL);

    static Stream<Step> steps() {
        return Stream.of(
                new Step("call", TicketStatus.WAITING, id -> new Command.CallChosen(id, ONE)),
                new Step("start", TicketStatus.CALLED, Command.Start::new),
                new Step("cancel", TicketStatus.WAITING, Command.Cancel::new),
                new Step("cancel a call", TicketStatus.CALLED, Command.Cancel::new),
                new Step("abandon", TicketStatus.CALLED, Command.Abandon::new),
                new Step("no-show", TicketStatus.CALLED, Command.NoShow::new),
                new Step("finish", TicketStatus.SERVING, Command.Finish::new),
                new Step("park", TicketStatus.SERVING, Command.Park::new),
                new Step("unpark", TicketStatus.PARKED, Command.Unpark::new),
                new Step(
                        "requeue",
                        TicketStatus.SERVING,
                        id -> new Command.Requeue(id, Command.Requeue.Place.LAST)),
                new Step(
                        "transfer",
                        TicketStatus.SERVING,
                        id -> new Command.Transfer(id, HOUSING, Target.ANYONE, null)),
                new Step("revive", TicketStatus.NO_SHOW, Command.Revive::new),
                new Step("reopen", TicketStatus.FINISHED, Command.Reopen::new),
                new Step(
                        "prioritise",
                        TicketStatus.WAITING,
                        id -> new Command.Prioritise(id, TestRules.BABY)),
                new Step(
                        "adjust",
                        TicketStatus.WAITING,
                        id -> new Command.Adjust(id, List.of(TestRules.LOOP, TestRules.LOW))),
                new Step(
                        "add a service",
                        TicketStatus.SERVING,
                        id -> new Command.AddService(id, HOUSING)));
    }

    record Step(String name, TicketStatus before, Function<TicketId, Command> command) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("steps")
    void eachStepIsTakenBackAsIfItHadNotBeen(Step step) {
        var ticket = ticketIn(step.before());
        var before = play.get(ticket.id());
        play.accept(ANN, step.command().apply(ticket.id()));
        assertThat(play.get(ticket.id())).isNotEqualTo(before);
        play.after(Duration.ofMinutes(1));
        play.accept(ANN, new Command.Undo(ticket.id()));
        var after = play.get(ticket.id());
        assertThat(after.status()).isEqualTo(before.status());
        assertThat(after.leg()).isEqualTo(before.leg());
        assertThat(after.past()).isEqualTo(before.past());
        assertThat(after.wants()).isEqualTo(before.wants());
        assertThat(after.call()).isEqualTo(before.call());
        assertThat(Contents.of(play.rebuilt())).isEqualTo(Contents.of(play.state));
        assertThat(play.refuse(ANN, new Command.Undo(ticket.id())))
                .as("once")
                .isEqualTo(Reason.NOTHING_TO_UNDO);
    }

    @Test
    void afterAMinuteItIsTooLate() {
        var ticket = ticketIn(TicketStatus.FINISHED);
        play.after(Duration.ofMinutes(1).plusMillis(1));
        assertThat(play.refuse(ANN, new Command.Undo(ticket.id()))).isEqualTo(Reason.TOO_LATE);
        assertThat(play.state.findUndoableUntil(ticket.id(), play.now)).isEmpty();
    }

    @Test
    void aCallTakenBackIsNotAnnouncedUnderTheSameIdAgain() {
        var ticket = ticketIn(TicketStatus.CALLED);
        var first = ticket.call().id();
        play.accept(ANN, new Command.Undo(ticket.id()));
        assertThat(play.state.listLatestCalls()).isEmpty();
        assertThat(play.callNext(ANN, ONE).call().id()).isNotEqualTo(first);
    }

    @Test
    void whatTheCustomerWasToldSinceStaysTold() {
        var ticket = ticketIn(TicketStatus.WAITING);
        play.accept(ANN, new Command.Cancel(ticket.id()));
        var alias = new TicketNumber("K1-001");
        play.accept(KIOSK, new Command.GiveNumber(ticket.origin().issue(), alias, null));
        play.accept(ANN, new Command.Undo(ticket.id()));
        assertThat(play.get(ticket.id()).alias()).isEqualTo(alias);
    }

    @Test
    void onlyTheCounterThatHadTheCustomerTakesThemBackAndOnlyWhileItIsFree() {
        var ticket = ticketIn(TicketStatus.FINISHED);
        assertThat(play.refuse(BEN, new Command.Undo(ticket.id())))
                .isEqualTo(Reason.TICKET_ELSEWHERE);
        play.issue(TAX);
        play.callNext(ANN, ONE);
        assertThat(play.refuse(ANN, new Command.Undo(ticket.id()))).isEqualTo(Reason.COUNTER_BUSY);
    }

    @Test
    void aTransferIsNotTakenBackOnceAColleagueHasCalled() {
        var ticket = ticketIn(TicketStatus.SERVING);
        play.accept(ANN, new Command.Transfer(ticket.id(), null, new Target.AtCounter(TWO), null));
        play.callNext(BEN, TWO);
        assertThat(play.refuse(ANN, new Command.Undo(ticket.id())))
                .isEqualTo(Reason.TICKET_ELSEWHERE);
    }

    @Test
    void finishingTheFirstOfTwoServicesIsOneStep() {
        var ticket = play.issue(TAX, new Wants(List.of(HOUSING), List.of(), null, null));
        play.serveNext(ANN, ONE);
        play.accept(ANN, new Command.Finish(ticket.id()));
        play.accept(ANN, new Command.Undo(ticket.id()));
        assertThat(play.get(ticket.id()).status()).isEqualTo(TicketStatus.SERVING);
        assertThat(play.get(ticket.id()).wants().further()).containsExactly(HOUSING);
        assertThat(play.state.listWaiting(TestSite.SERVICES, 9)).isEmpty();
    }

    private Ticket ticketIn(TicketStatus status) {
        var ticket = play.issue(TAX);
        switch (status) {
            case WAITING -> {}
            case CALLED -> call();
            case SERVING -> play.serveNext(ANN, ONE);
            case PARKED -> play.accept(ANN, new Command.Park(ticket.id()));
            case FINISHED -> {
                play.serveNext(ANN, ONE);
                play.accept(ANN, new Command.Finish(ticket.id()));
            }
            case NO_SHOW -> {
                call();
                play.accept(ANN, new Command.NoShow(ticket.id()));
            }
            case CANCELLED, ABANDONED -> throw new AssertionError(status);
        }
        return play.get(ticket.id());
    }

    private void call() {
        play.callNext(ANN, ONE);
        play.after(Duration.ofSeconds(30));
    }
}
