package foyer.server.ticketing.loop;

import static foyer.server.ticketing.Play.ANN;
import static foyer.server.ticketing.Play.KIOSK;
import static foyer.server.ticketing.Play.KIOSK_2;
import static foyer.server.ticketing.Play.MORNING;
import static foyer.server.ticketing.TestSite.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import foyer.contract.words.IntentId;
import foyer.server.journal.JournalException;
import foyer.server.journal.JournalWriter;
import foyer.server.journal.ModelJournal;
import foyer.server.journal.ModelJournal.Fate;
import foyer.server.journal.SqliteJournal;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Contents;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.Play;
import foyer.server.ticketing.Reason;
import foyer.server.ticketing.TestRules;
import foyer.server.ticketing.TestSite;
import foyer.server.ticketing.Ticket;
import foyer.server.ticketing.TicketStatus;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void theSameIntentGetsTheSameReplyAlsoAfterARestart() throws Exception {
        var file = folder.resolve("journal.db");
        Reply issued;
        Reply refused;
        var intent = new IntentId("00000000-0000-0001-0000-000000000001");
        var refusal = new IntentId("00000000-0000-0001-0000-000000000002");
        try (var journal = SqliteJournal.open(file);
                var loops = Loops.start(journal, Loops.fixed(MORNING))) {
            issued = loops.ask(intent, KIOSK, Loops.issue());
            refused = loops.ask(refusal, ANN, new Command.CallNext(ONE));
            assertThat(refused).isInstanceOf(Reply.Rejected.class);
            loops.accepted(ANN, new Command.SignIn(ONE));
            assertThat(loops.ask(intent, KIOSK, Loops.issue())).isEqualTo(issued);
            assertThat(loops.ask(refusal, ANN, new Command.CallNext(ONE)))
                    .as("though it would be possible now")
                    .isEqualTo(refused);
        }
        try (var journal = SqliteJournal.open(file);
                var loops = Loops.start(journal, Loops.fixed(MORNING.plusSeconds(60)))) {
            assertThat(loops.ask(intent, KIOSK, Loops.issue())).isEqualTo(issued);
            assertThat(loops.ask(refusal, ANN, new Command.CallNext(ONE))).isEqualTo(refused);
            assertReused(loops.ask(intent, KIOSK_2, Loops.issue()));
            assertReused(loops.ask(intent, KIOSK, new Command.LeaseBands()));
            assertReused(loops.ask(refusal, ANN, new Command.CallNext(TestSite.TWO)));
            assertThat(loops.ask(intent, KIOSK, Loops.issue())).isEqualTo(issued);
            assertThat(loops.waiting()).isEqualTo(1);
        }
    }

    private static void assertReused(Reply reply) {
        assertThat(((Reply.Rejected) reply).reason()).isEqualTo(Reason.INTENT_REUSED);
    }

    @Test
    void anIntentSentTwiceIntoOneBatchHappensOnce() throws Exception {
        var gate = new Gate(MORNING);
        try (var loops = Loops.start(model, gate)) {
            loops.issued();
            gate.close();
            var intent = loops.newIntent();
            var replies = new ArrayList<CompletableFuture<Reply>>();
            for (int i = 0; i < 3; i++) {
                replies.add(submit(loops, intent, KIOSK));
            }
            var stranger = submit(loops, intent, KIOSK_2);
            gate.open();
            var first = Loops.get(replies.getFirst());
            for (var reply : replies) {
                assertThat(Loops.get(reply)).isEqualTo(first);
            }
            assertReused(Loops.get(stranger));
            assertThat(loops.waiting()).isEqualTo(2);
        }
    }

    @Test
    void intentsAreForgottenAfterSevenDays() throws Exception {
        var now = new AtomicReference<>(MORNING);
        var intent = new IntentId("00000000-0000-0001-0000-000000000001");
        try (var loops = Loops.start(model, now::get)) {
            var first = loops.ask(intent, KIOSK, Loops.issue());
            now.set(MORNING.plus(Duration.ofDays(7)));
            loops.issued();
            assertThat(loops.ask(intent, KIOSK, Loops.issue())).isEqualTo(first);
            now.set(MORNING.plus(Duration.ofDays(8)));
            loops.issued();
            assertThat(loops.ask(intent, KIOSK, Loops.issue())).isNotEqualTo(first);
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
                replies.add(submit(loops, loops.newIntent(), KIOSK));
            }
            assertThat(replies).noneMatch(CompletableFuture::isDone);
            var tooMany = loops.newIntent();
            assertThat(submit(loops, tooMany, KIOSK)).isCompletedWithValue(new Reply.Busy());
            gate.open();
            for (var reply : replies) {
                assertThat(Loops.get(reply)).isInstanceOf(Reply.Accepted.class);
            }
            assertThat(loops.ask(tooMany, KIOSK, Loops.issue())).isInstanceOf(Reply.Accepted.class);
            assertThat(loops.waiting()).isEqualTo(SiteLoop.INBOX + 1);
        }
    }

    @Test
    void aFailedCommitRefusesTheWholeBatchAndTheNextWorks() throws Exception {
        for (var fate : List.of(Fate.FAILS, Fate.FAILS_AFTER_SYNC)) {
            var journal = new ModelJournal();
            try (var loops = Loops.start(journal, Loops.fixed(MORNING))) {
                loops.issued();
                journal.fate(fate);
                var intent = loops.newIntent();
                var refused = (Reply.Rejected) loops.ask(intent, KIOSK, Loops.issue());
                assertThat(refused.reason()).isEqualTo(Reason.STORE_FAILED);
                journal.fate(Fate.DURABLE);
                var again = loops.ask(intent, KIOSK, Loops.issue());
                assertThat(again)
                        .as("the same intent may be sent again")
                        .isInstanceOf(Reply.Accepted.class);
                assertThat(loops.waiting()).as("%s: once in the queue", fate).isEqualTo(2);
            }
        }
    }

    @Test
    void whileTheJournalCannotBeReadEverythingIsRefused() throws Exception {
        var file = folder.resolve("journal.db");
        try (var journal = SqliteJournal.open(file);
                var loops = Loops.start(journal, Loops.fixed(MORNING))) {
            loops.issued();
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    var statement = connection.createStatement()) {
                statement.execute("ALTER TABLE event RENAME TO stolen");
                assertFailed(loops.ask(KIOSK, Loops.issue()));
                assertFailed(loops.ask(KIOSK, Loops.issue()));
                statement.execute("ALTER TABLE stolen RENAME TO event");
            }
            loops.issued();
            assertThat(loops.waiting()).isEqualTo(2);
        }
    }

    private static void assertFailed(Reply reply) {
        assertThat(((Reply.Rejected) reply).reason()).isEqualTo(Reason.STORE_FAILED);
    }

    @Test
    void aDamagedJournalIsNotStartedFrom() throws Exception {
        var file = folder.resolve("journal.db");
        try (var journal = SqliteJournal.open(file)) {
            try (var loops = Loops.start(journal, Loops.fixed(MORNING))) {
                loops.issued();
            }
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    var statement = connection.createStatement()) {
                statement.execute("UPDATE event SET at=at+1 WHERE seq=2");
            }
            assertThatThrownBy(() -> Loops.start(journal, Loops.fixed(MORNING)))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("event 2");
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
    void aRestartRebuildsTheVeryState() throws Exception {
        Contents before;
        try (var loops = Loops.start(model, Loops.fixed(MORNING))) {
            loops.accepted(ANN, new Command.SignIn(ONE));
            loops.issued();
            loops.accepted(KIOSK, new Command.LeaseBands());
            before = loops.loop.read(Contents::of);
        }
        try (var loops = Loops.start(model, Loops.fixed(MORNING))) {
            assertThat((Object) loops.loop.read(Contents::of)).isEqualTo(before);
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
                replies.add(submit(one, one.newIntent(), KIOSK));
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
            replies.add(submit(loops, loops.newIntent(), KIOSK));
        }
        loops.close();
        for (var reply : replies) {
            assertThat(reply).isCompleted();
            assertThat(reply.join()).isInstanceOf(Reply.Accepted.class);
        }
        assertThat(loops.ask(KIOSK, Loops.issue())).isEqualTo(new Reply.Busy());
    }

    private static CompletableFuture<Reply> submit(Loops loops, IntentId intent, Actor actor) {
        var issue = Loops.issue();
        return loops.loop.submit(intent, actor, Loops.hash(issue), issue).toCompletableFuture();
    }

    /** A clock the loop asks once a turn, and so the place to hold it. */
    static final class Gate implements InstantSource {
        private final Instant at;
        private boolean closed;
        private boolean held;

        Gate(Instant at) {
            this.at = at;
        }

        @Override
        public synchronized Instant instant() {
            held = closed;
            notifyAll();
            try {
                while (closed) {
                    wait();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            held = false;
            return at;
        }

        synchronized void awaitTheLoop() {
            try {
                while (!held) {
                    wait();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        synchronized void close() {
            closed = true;
        }

        synchronized void open() {
            closed = false;
            notifyAll();
        }
    }
}
