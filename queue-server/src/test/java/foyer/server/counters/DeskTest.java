package foyer.server.counters;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import foyer.server.DemoSite;
import foyer.server.journal.JournalWriter;
import foyer.server.journal.ModelJournal;
import foyer.server.ticketing.Absence;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Code;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.Outcome;
import foyer.server.ticketing.Reason;
import foyer.server.ticketing.Target;
import foyer.server.ticketing.Ticket;
import foyer.server.ticketing.TicketStatus;
import foyer.server.ticketing.Wants;
import foyer.server.ticketing.loop.Reply;
import foyer.server.ticketing.loop.SiteLoop;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every action of the desk, over a real loop. */
class DeskTest {
    private static final StaffId DANA = new StaffId("s-1");
    private static final CounterId FOUR = new CounterId("4");
    private static final Code UNWELL = new Code("unwell");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private SiteLoop loop;
    private Desk desk;

    @BeforeEach
    void danaSitsDown() throws Exception {
        var site = DemoSite.load();
        loop =
                SiteLoop.start(
                        site,
                        DemoSite.rulesOf(site),
                        new JournalWriter(new ModelJournal()),
                        InstantSource.fixed(NOON));
        desk = new Desk(loop, DeskTest::intent);
        accepted(desk.signIn(DANA, FOUR));
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void aCustomerGoesEveryWayAndComesBackEachTime() {
        var ticket = called();
        accepted(desk.park(DANA, ticket));
        assertThat(status(ticket)).isEqualTo(TicketStatus.PARKED);
        accepted(desk.takeBack(DANA, ticket));
        accepted(desk.callNext(DANA, FOUR));
        accepted(desk.requeue(DANA, ticket, Command.Requeue.Place.LAST));
        assertThat(status(ticket)).isEqualTo(TicketStatus.WAITING);
        accepted(desk.callNext(DANA, FOUR));
        accepted(desk.noShow(DANA, ticket));
        accepted(desk.revive(DANA, ticket));
        accepted(desk.callNext(DANA, FOUR));
        accepted(desk.undo(DANA, ticket));
        assertThat(status(ticket)).isEqualTo(TicketStatus.WAITING);
        accepted(desk.callNext(DANA, FOUR));
        accepted(desk.addService(DANA, ticket, new ServiceCode("council-tax")));
        accepted(desk.start(DANA, ticket));
        accepted(desk.finish(DANA, ticket, Outcome.of(Outcome.Result.HANDED_ON)));
        assertThat(get(ticket).service()).isEqualTo(new ServiceCode("council-tax"));
        assertThat(get(ticket).past().getLast().outcome())
                .isEqualTo(Outcome.of(Outcome.Result.HANDED_ON));
    }

    @Test
    void aColleaguesOwnTicketHasANumberAndCanBeCalledAtOnce() {
        var wants = new Wants(List.of(), List.of(new Code("low-counter")), null, UNWELL);
        var issued =
                NewTicket.findIssued(accepted(desk.issue(DANA, housing(wants), NOON)))
                        .orElseThrow();
        assertThat(issued.number()).isEqualTo(new TicketNumber("H001"));
        assertThat(get(issued.ticket()).wants()).isEqualTo(wants);
        assertThat(get(issued.ticket()).given()).isTrue();
        accepted(desk.callChosen(DANA, FOUR, issued.ticket()));
    }

    @Test
    void noTicketIsGivenForAClosedServiceOrAReasonTheSiteDoesNotHave() {
        var noise = new Wants(List.of(), List.of(), null, new Code("noise"));
        assertThat(refused(desk.issue(DANA, housing(noise), NOON)))
                .isEqualTo(Reason.PRIORITY_UNKNOWN);
        accepted(desk.closeService(DANA, new ServiceCode("housing")));
        assertThat(refused(desk.issue(DANA, housing(Wants.NOTHING), NOON)))
                .isEqualTo(Reason.SERVICE_CLOSED);
    }

    @Test
    void whatAColleagueOnTheFloorHasSeenIsKeptTogether() {
        var ticket = issue("helped");
        var needs = List.of(new Code("slow-walk"));
        var promised = get(ticket).promisedAt();
        accepted(desk.help(DANA, ticket, UNWELL, needs));
        assertThat(get(ticket).wants().priority()).isEqualTo(UNWELL);
        assertThat(get(ticket).wants().adjustments()).isEqualTo(needs);
        assertThat(get(ticket).promisedAt()).isBefore(promised);
        accepted(desk.help(DANA, ticket, null, List.of()));
        assertThat(get(ticket).wants().adjustments()).isEmpty();
        assertThat(get(ticket).wants().priority()).isEqualTo(UNWELL);
        assertThat(refused(desk.help(DANA, ticket, UNWELL, null))).isEqualTo(Reason.ALREADY_SO);
    }

    @Test
    void nobodyGoesSoonerWhoseNeedsCouldNotBeKept() {
        var ticket = issue("unhelped");
        assertThat(refused(desk.help(DANA, ticket, UNWELL, List.of(new Code("noise")))))
                .isEqualTo(Reason.ADJUSTMENT_UNKNOWN);
        assertThat(get(ticket).wants()).isEqualTo(Wants.NOTHING);
    }

    private static NewTicket housing(Wants wants) {
        return new NewTicket(new ServiceCode("housing"), new LanguageCode("pl"), wants);
    }

    @Test
    void whatCameOfTheLastCustomerIsKeptBeforeTheNextIsCalled() {
        var served = called();
        accepted(desk.start(DANA, served));
        var next = issue("second");
        accepted(desk.finishAndCallNext(DANA, FOUR, served, Outcome.of(Outcome.Result.RESOLVED)));
        assertThat(get(served).leg().outcome()).isEqualTo(Outcome.of(Outcome.Result.RESOLVED));
        assertThat(status(next)).isEqualTo(TicketStatus.CALLED);
    }

    @Test
    void nobodyIsCalledWhenTheLastCouldNotBeFinished() {
        var called = called();
        issue("second");
        assertThat(
                        refused(
                                desk.finishAndCallNext(
                                        DANA, FOUR, called, Outcome.of(Outcome.Result.RESOLVED))))
                .isEqualTo(Reason.TICKET_NOT_SERVING);
        assertThat(status(called)).isEqualTo(TicketStatus.CALLED);
    }

    @Test
    void aNoteGoesWithTheTransferAndAnEmptyOneIsNone() {
        var ticket = called();
        accepted(desk.transfer(DANA, here(ticket), " brings\npapers "));
        var note = get(ticket).leg().note();
        assertThat(loop.findNote(note)).contains("brings papers");
        accepted(desk.callNext(DANA, FOUR));
        accepted(desk.transfer(DANA, here(ticket), "  "));
        assertThat(get(ticket).leg().note()).isNull();
    }

    private static Command.Transfer here(TicketId ticket) {
        return new Command.Transfer(ticket, null, new Target.AtCounter(FOUR), null);
    }

    @Test
    void aBreakEndsByComingBack() {
        accepted(desk.leave(DANA, Absence.Kind.BREAK, null));
        assertThat(refused(desk.callNext(DANA, FOUR))).isEqualTo(Reason.AWAY);
        accepted(desk.comeBack(DANA));
        assertThat(refused(desk.callNext(DANA, FOUR))).isEqualTo(Reason.NOTHING_WAITING);
    }

    @Test
    void whoIsTakenOutOfTheLineIsNotServedAndCanBeBroughtBack() {
        var left = issue("left");
        accepted(desk.abandon(DANA, left));
        assertThat(status(left)).isEqualTo(TicketStatus.ABANDONED);
        var mistake = issue("mistake");
        accepted(desk.cancel(DANA, mistake));
        assertThat(status(mistake)).isEqualTo(TicketStatus.CANCELLED);
        assertThat(refused(desk.callNext(DANA, FOUR))).isEqualTo(Reason.NOTHING_WAITING);
        accepted(desk.undo(DANA, mistake));
        assertThat(status(mistake)).isEqualTo(TicketStatus.WAITING);
    }

    @Test
    void aServiceIsClosedAndOpened() {
        var housing = new ServiceCode("housing");
        accepted(desk.closeService(DANA, housing));
        assertThat(loop.<Boolean>read(state -> state.isClosed(housing))).isTrue();
        accepted(desk.openService(DANA, housing));
        assertThat(loop.<Boolean>read(state -> state.isClosed(housing))).isFalse();
        assertThat(refused(desk.closeService(DANA, new ServiceCode("nothing"))))
                .isEqualTo(Reason.SERVICE_UNKNOWN);
    }

    @Test
    void anAbsenceHasTheEndThatWasSaid() {
        var later = NOON.plusSeconds(3_600);
        accepted(desk.planAbsence(DANA, later, later.plusSeconds(900)));
        accepted(desk.leave(DANA, Absence.Kind.BREAK, NOON.plusSeconds(600)));
        assertThat(loop.<List<Absence>>read(state -> state.listAbsences(NOON)))
                .extracting(Absence::kind, Absence::until)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                Absence.Kind.BREAK, NOON.plusSeconds(600)),
                        org.assertj.core.groups.Tuple.tuple(
                                Absence.Kind.PLANNED, later.plusSeconds(900)));
        assertThat(refused(desk.planAbsence(DANA, later, later))).isEqualTo(Reason.ABSENCE_INVALID);
        accepted(desk.revokeAbsence(DANA, later));
        assertThat(loop.<List<Absence>>read(state -> state.listAbsences(NOON)))
                .extracting(Absence::kind)
                .containsExactly(Absence.Kind.BREAK);
        assertThat(refused(desk.revokeAbsence(DANA, later))).isEqualTo(Reason.ABSENCE_UNKNOWN);
    }

    @Test
    void itRemembersWhatEachColleagueHasTouchedTheLatestFirstAndNotEndlessly() {
        var first = called();
        accepted(desk.start(DANA, first));
        var second = issue("second");
        accepted(desk.callNext(DANA, FOUR));
        assertThat(desk.listTouched(DANA)).containsExactly(second, first);
        assertThat(desk.listTouched(new StaffId("s-2"))).isEmpty();
        accepted(desk.noShow(DANA, second));
        for (int i = 0; i < Touched.PER_PERSON; i++) {
            issue("link-" + i);
            accepted(desk.callNext(DANA, FOUR));
            accepted(desk.noShow(DANA, desk.listTouched(DANA).getFirst()));
        }
        assertThat(desk.listTouched(DANA))
                .hasSize(Touched.PER_PERSON)
                .doesNotContain(first, second);
    }

    private TicketId called() {
        var ticket = issue("first");
        accepted(desk.callChosen(DANA, FOUR, ticket));
        return ticket;
    }

    private TicketId issue(String link) {
        var intent = intent();
        var kiosk = new Actor.Node(new NodeId("kiosk-1"));
        var wish =
                new Command.Issue(
                        new ServiceCode("housing"), new LanguageCode("en"), link, NOON, true);
        var issued =
                (Event.TicketIssued)
                        accepted(loop.submit(intent, kiosk, new byte[] {1}, wish))
                                .events()
                                .getFirst();
        var given = new Command.GiveNumber(intent, issued.number(), issued.numberDay());
        accepted(loop.submit(intent(), kiosk, new byte[] {2}, given));
        return issued.ticket();
    }

    private Ticket get(TicketId ticket) {
        return loop.read(state -> state.findTicket(ticket)).orElseThrow();
    }

    private TicketStatus status(TicketId ticket) {
        return get(ticket).status();
    }

    private static Reply.Accepted accepted(CompletionStage<Reply> reply) {
        var came = reply.toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
        assertThat(came).isInstanceOf(Reply.Accepted.class);
        return (Reply.Accepted) came;
    }

    private static Reason refused(CompletionStage<Reply> reply) {
        var came = reply.toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
        assertThat(came).isInstanceOf(Reply.Rejected.class);
        return ((Reply.Rejected) came).reason();
    }

    private static IntentId intent() {
        return new IntentId(UUID.randomUUID().toString());
    }
}
