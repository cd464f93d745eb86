package foyer.server.counters;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketId;
import foyer.server.DemoSite;
import foyer.server.journal.JournalWriter;
import foyer.server.journal.ModelJournal;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.loop.Reply;
import foyer.server.ticketing.loop.SiteLoop;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An advisor closes the browser and goes home. */
class LeaversTest {
    private static final StaffId DANA = new StaffId("s-1");
    private static final StaffId PIOTR = new StaffId("s-2");
    private static final CounterId FOUR = new CounterId("4");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final ModelJournal journal = new ModelJournal();
    private Duration now = Duration.ZERO;
    private final Attendance attendance = new Attendance(() -> now.toNanos());
    private SiteLoop loop;
    private Desk desk;
    private Leavers leavers;

    @BeforeEach
    void open() throws Exception {
        loop =
                SiteLoop.start(
                        DemoSite.load(), new JournalWriter(journal), InstantSource.fixed(NOON));
        desk = new Desk(loop, LeaversTest::intent);
        leavers = new Leavers(List.of(new Leavers.Place(loop, desk)), attendance);
    }

    @AfterEach
    void close() {
        leavers.stop();
        loop.close();
    }

    @Test
    void theCounterIsFreeForAColleagueAfterTheGrace() {
        accepted(desk.signIn(DANA, FOUR));
        attendance.opened("page", DANA);
        attendance.closed("page");
        now = Attendance.GRACE;
        leavers.look();
        awaitFree();
        accepted(desk.signIn(PIOTR, FOUR));
        leavers.look();
        assertThat(attendance.isAway(DANA)).as("done with").isFalse();
        assertThat(desk.findCounterOf(PIOTR)).contains(FOUR);
    }

    @Test
    void whoComesBackInTimeKeepsTheCounter() {
        accepted(desk.signIn(DANA, FOUR));
        attendance.opened("page", DANA);
        attendance.closed("page");
        now = Attendance.GRACE.minusNanos(1);
        leavers.look();
        attendance.opened("reloaded", DANA);
        now = Attendance.GRACE.multipliedBy(2);
        leavers.look();
        // One loop, one order: had a sign-out been submitted, it would be decided before this.
        accepted(desk.signIn(PIOTR, new CounterId("5")));
        assertThat(desk.findCounterOf(DANA)).contains(FOUR);
    }

    @Test
    void aCustomerWhoIsCalledOrServedIsNotTakenFromTheCounter() {
        accepted(desk.signIn(DANA, FOUR));
        attendance.opened("page", DANA);
        var ticket = issue();
        accepted(desk.callChosen(DANA, FOUR, ticket));
        attendance.closed("page");
        now = Attendance.GRACE.multipliedBy(3);
        leavers.look();
        accepted(desk.start(DANA, ticket));
        leavers.look();
        assertThat(desk.findCounterOf(DANA)).contains(FOUR);
        assertThat(attendance.isAway(DANA)).as("the list of counters says so").isTrue();

        accepted(desk.finish(DANA, ticket));
        leavers.look();
        awaitFree();
    }

    @Test
    void whoWasSignedInBeforeAServerStartIsSignedOutWhenNoPageComesBack() {
        accepted(desk.signIn(DANA, FOUR));
        leavers.carryOver();
        now = Attendance.GRACE;
        leavers.look();
        awaitFree();
    }

    private void awaitFree() {
        Awaitility.await().until(() -> desk.findCounterOf(DANA).isEmpty());
    }

    private TicketId issue() {
        var intent = intent();
        var kiosk = new Actor.Node(new NodeId("kiosk-1"));
        var wish =
                new Command.Issue(
                        new ServiceCode("housing"), new LanguageCode("en"), "link", NOON, true);
        var issued =
                (Event.TicketIssued)
                        accepted(loop.submit(intent, kiosk, new byte[] {1}, wish))
                                .events()
                                .getFirst();
        var given = new Command.GiveNumber(intent, issued.number(), issued.numberDay());
        accepted(loop.submit(intent(), kiosk, new byte[] {2}, given));
        return issued.ticket();
    }

    private static Reply.Accepted accepted(CompletionStage<Reply> reply) {
        var came = reply.toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
        assertThat(came).isInstanceOf(Reply.Accepted.class);
        return (Reply.Accepted) came;
    }

    private static IntentId intent() {
        return new IntentId(UUID.randomUUID().toString());
    }
}
