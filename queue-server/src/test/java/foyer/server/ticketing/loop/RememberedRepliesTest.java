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
import foyer.server.journal.ModelJournal;
import foyer.server.journal.ModelJournal.Fate;
import foyer.server.journal.SqliteJournal;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Contents;
import foyer.server.ticketing.Reason;
import foyer.server.ticketing.TestSite;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was answered stays answered, over restarts and whatever the journal does. */
class RememberedRepliesTest {
    @TempDir private Path folder;
    private final ModelJournal model = new ModelJournal();

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
                replies.add(loops.submitIssue(intent));
            }
            var stranger = loops.submitIssue(intent, KIOSK_2);
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
            await().until(() -> loops.ask(KIOSK, Loops.issue()) instanceof Reply.Accepted);
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
}
