package foyer.server.ticketing.loop;

import static foyer.server.ticketing.Play.ANN;
import static foyer.server.ticketing.Play.KIOSK;
import static foyer.server.ticketing.Play.MORNING;
import static foyer.server.ticketing.TestSite.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.server.journal.JournalWriter;
import foyer.server.journal.ModelJournal;
import foyer.server.journal.SqliteJournal;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.Play;
import foyer.server.ticketing.TestRules;
import foyer.server.ticketing.TestSite;
import foyer.server.ticketing.Ticket;
import foyer.server.ticketing.TicketStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days, callers and listeners of one site. */
class SiteLoopTest {
    @TempDir private Path folder;
    private final ModelJournal model = new ModelJournal();

    @Test
    void theDayIsOpenedByItselfAndWhatIsAnsweredIsInTheStateReadersSee() throws Exception {
        try (var loops = Loops.start(model, Loops.fixed(MORNING))) {
            var issued = loops.issued();
            Optional<Ticket> ticket = loops.loop.read(state -> state.findTicket(issued.ticket()));
            assertThat(ticket).isPresent();
            assertThat(loops.day()).contains(Play.MONDAY);
        }
    }

    @Test
    void aCallNobodyComesToIsGivenUpAlthoughNobodyAsks() throws Exception {
        var now = new AtomicReference<>(MORNING);
        try (var loops = Loops.start(TestRules.ALL, model, now::get)) {
            var ticket = loops.issued().ticket();
            now.set(MORNING.plusSeconds(5));
            loops.accepted(ANN, new Command.SignIn(ONE));
            loops.accepted(ANN, new Command.CallNext(ONE));
            loops.accepted(ANN, new Command.Recall(ticket));
            loops.accepted(ANN, new Command.Recall(ticket));
            now.set(MORNING.plusSeconds(35));
            await().until(
                            () -> loops.loop.read(state -> state.findTicket(ticket).orElseThrow()),
                            one -> one.status() == TicketStatus.NO_SHOW);
        }
    }

    @Test
    void aFullInboxSaysBusyAtOnceAndLosesNobody() throws Exception {
        var gate = new Gate(MORNING);
        try (var loops = Loops.start(model, gate)) {
            gate.close();
            var replies = new ArrayList<CompletableFuture<Reply>>();
            gate.awaitTheLoop();
            for (int i = 0; i < SiteLoop.INBOX; i++) {
                replies.add(loops.submitIssue(loops.newIntent()));
            }
            assertThat(replies).noneMatch(CompletableFuture::isDone);
            var tooMany = loops.newIntent();
            assertThat(loops.submitIssue(tooMany)).isCompletedWithValue(new Reply.Busy());
            gate.open();
            for (var reply : replies) {
                assertThat(Loops.get(reply)).isInstanceOf(Reply.Accepted.class);
            }
            assertThat(loops.ask(tooMany, KIOSK, Loops.issue())).isInstanceOf(Reply.Accepted.class);
            assertThat(loops.waiting()).isEqualTo(SiteLoop.INBOX + 1);
        }
    }

    @Test
    void aClockSetBackDoesNotTurnTheJournalBack() throws Exception {
        var now = new AtomicReference<>(MORNING);
        try (var loops = Loops.start(model, now::get)) {
            var first = loops.issued();
            now.set(MORNING.minus(Duration.ofDays(400)));
            assertThat(loops.issued().at()).isEqualTo(first.at());
            assertThat(loops.day()).contains(Play.MONDAY);
        }
    }

    @Test
    void theNextDayIsOpenedAlsoWhenNobodyAsks() throws Exception {
        var now = new AtomicReference<>(MORNING);
        try (var loops = Loops.start(model, now::get)) {
            loops.issued();
            now.set(Instant.parse("2026-11-24T03:00:00Z"));
            await().until(() -> loops.day().equals(Optional.of(Play.MONDAY.plusDays(1))));
        }
    }

    @Test
    void aSlowListenerKeepsNobodyWaitingAndLearnsTheNewest() throws Exception {
        try (var loops = Loops.start(model, Loops.fixed(MORNING))) {
            var letGo = new CountDownLatch(1);
            var told = new CopyOnWriteArrayList<Event>();
            var listening =
                    loops.loop.onCommitted(
                            events -> {
                                try {
                                    letGo.await();
                                } catch (InterruptedException e) {
                                    Thread.currentThread().interrupt();
                                }
                                told.addAll(events);
                            });
            int many = Subscription.MAX_BEHIND + 500;
            Event.TicketIssued last = null;
            for (int i = 0; i < many; i++) {
                last = loops.issued();
            }
            letGo.countDown();
            var newest = last;
            await().until(() -> told.contains(newest));
            assertThat(told.size()).isBetween(Subscription.MAX_BEHIND, many);
            listening.close();
            loops.issued();
            assertThat(told.getLast()).isEqualTo(newest);
        }
    }

    @Test
    void manySitesShareOneWriter() throws Exception {
        var file = folder.resolve("journal.db");
        try (var journal = SqliteJournal.open(file)) {
            var writer = new JournalWriter(journal);
            var loops = new ArrayList<Loops>();
            for (int i = 0; i < 4; i++) {
                loops.add(Loops.start(TestSite.site("site-" + i, 2), writer, Loops.fixed(MORNING)));
            }
            var replies = new ArrayList<CompletableFuture<Reply>>();
            for (int i = 0; i < 400; i++) {
                var one = loops.get(i % 4);
                replies.add(one.submitIssue(one.newIntent()));
            }
            for (var reply : replies) {
                assertThat(Loops.get(reply)).isInstanceOf(Reply.Accepted.class);
            }
            for (var one : loops) {
                assertThat(one.waiting()).isEqualTo(100);
                one.close();
            }
        }
    }

    @Test
    void afterClosingNothingIsTakenAndWhatWasTakenIsAnswered() throws Exception {
        var loops = Loops.start(model, Loops.fixed(MORNING));
        var replies = new ArrayList<CompletableFuture<Reply>>();
        for (int i = 0; i < 50; i++) {
            replies.add(loops.submitIssue(loops.newIntent()));
        }
        loops.close();
        for (var reply : replies) {
            assertThat(reply).isCompleted();
            assertThat(reply.join()).isInstanceOf(Reply.Accepted.class);
        }
        assertThat(loops.ask(KIOSK, Loops.issue())).isEqualTo(new Reply.Busy());
    }
}
