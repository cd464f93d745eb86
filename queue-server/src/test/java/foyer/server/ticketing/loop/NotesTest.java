package foyer.server.ticketing.loop;

import static foyer.server.ticketing.Play.ANN;
import static foyer.server.ticketing.Play.KIOSK;
import static foyer.server.ticketing.TestSite.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketId;
import foyer.server.journal.JournalEvent;
import foyer.server.journal.ModelJournal;
import foyer.server.journal.ModelJournal.Fate;
import foyer.server.journal.SqliteJournal;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.NoteId;
import foyer.server.ticketing.Play;
import foyer.server.ticketing.Reason;
import foyer.server.ticketing.Target;
import foyer.server.ticketing.TestSite;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A colleague's words about a customer: with the transfer or not at all, and never in the journal.
 */
class NotesTest {
    private static final String WORDS = "very worried about the eviction";
    private static final NoteId ID = new NoteId("note-1");

    @TempDir private Path folder;

    @Test
    void theWordsAreKeptWithTheTransferAndTheJournalDoesNotHoldThem() throws Exception {
        var file = folder.resolve("journal.db");
        try (var journal = SqliteJournal.open(file);
                var loops = Loops.start(journal, Loops.fixed(Play.MORNING))) {
            var ticket = served(loops);
            assertThat(transfer(loops, ticket, null)).isInstanceOf(Reply.Accepted.class);

            assertThat(loops.loop.findNote(ID)).contains(WORDS);
            var leg = loops.loop.read(state -> state.findTicket(ticket).orElseThrow().leg());
            assertThat(leg.note()).isEqualTo(ID);
            var events =
                    journal.listEvents(Loops.SITE.id(), 1, (int) journal.lastSeq(Loops.SITE.id()));
            assertThat(events)
                    .isNotEmpty()
                    .extracting(NotesTest::text)
                    .noneMatch(NotesTest::hasWords);
            assertThat(events).extracting(NotesTest::text).anyMatch(one -> one.contains("note-1"));
            assertThat(columns(file, "SELECT principal, body_hash, answer FROM intent"))
                    .isNotEmpty()
                    .noneMatch(NotesTest::hasWords);
        }
    }

    @Test
    void aRefusedTransferKeepsNoWords() throws Exception {
        try (var journal = new ModelJournal();
                var loops = Loops.start(journal, Loops.fixed(Play.MORNING))) {
            var ticket = served(loops);
            assertThat(transfer(loops, ticket, new ServiceCode("unheard-of")))
                    .isInstanceOfSatisfying(
                            Reply.Rejected.class,
                            no -> assertThat(no.reason()).isEqualTo(Reason.SERVICE_UNKNOWN));
            assertThat(loops.loop.findNote(ID)).isEmpty();
        }
    }

    @Test
    void aTransferThatCouldNotBeWrittenKeepsNoWordsEither() throws Exception {
        try (var journal = new ModelJournal();
                var loops = Loops.start(journal, Loops.fixed(Play.MORNING))) {
            var ticket = served(loops);
            journal.fate(Fate.FAILS);
            assertThat(transfer(loops, ticket, null)).isInstanceOf(Reply.Rejected.class);
            journal.fate(Fate.DURABLE);
            assertThat(loops.loop.findNote(ID)).isEmpty();
        }
    }

    @Test
    void theWordsAreDeletedWithTheDayAfterTomorrow() throws Exception {
        var now = new AtomicReference<>(Play.MORNING);
        try (var journal = new ModelJournal();
                var loops = Loops.start(journal, now::get)) {
            transfer(loops, served(loops), null);
            now.set(Play.MORNING.plus(SiteLoop.NOTES_KEPT.minusDays(1)));
            loops.accepted(KIOSK, Loops.issue());
            assertThat(loops.loop.findNote(ID)).isPresent();
            now.set(Play.MORNING.plus(SiteLoop.NOTES_KEPT.plusDays(1)));
            loops.accepted(KIOSK, issueOn(now.get()));
            // The old words go right after the answer, and in any case before the next.
            loops.accepted(KIOSK, issueOn(now.get()));
            assertThat(loops.loop.findNote(ID)).isEmpty();
        }
    }

    @Test
    void aNoteIsOneLineThatIsNotTooLong() {
        assertThat(Note.line(" two\nlines ")).isEqualTo("two lines");
        assertThat(Note.line("x".repeat(Note.MAX + 1))).hasSize(Note.MAX);
        assertThat(new Note(ID, WORDS).toString()).doesNotContain(WORDS);
        assertThatThrownBy(() -> new Note(ID, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Note(ID, "x".repeat(Note.MAX + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Command issueOn(Instant day) {
        return new Command.Issue(TestSite.TAX, TestSite.EN, "link", day, true);
    }

    private static TicketId served(Loops loops) {
        loops.accepted(ANN, new Command.SignIn(ONE));
        var issue = loops.newIntent();
        var issued =
                (Event.TicketIssued)
                        ((Reply.Accepted) loops.ask(issue, KIOSK, Loops.issue()))
                                .events()
                                .getFirst();
        loops.accepted(KIOSK, new Command.GiveNumber(issue, issued.number(), null));
        loops.accepted(ANN, new Command.CallNext(ONE));
        return issued.ticket();
    }

    private static Reply transfer(Loops loops, TicketId ticket, ServiceCode service) {
        var command = new Command.Transfer(ticket, service, Target.ANYONE, ID);
        return Loops.get(
                loops.loop
                        .submit(
                                loops.newIntent(),
                                ANN,
                                Loops.hash(command),
                                command,
                                new Note(ID, WORDS))
                        .toCompletableFuture());
    }

    private static String text(JournalEvent event) {
        return event.kind() + event.actor() + new String(event.body(), StandardCharsets.UTF_8);
    }

    private static boolean hasWords(String stored) {
        return stored.contains("worried");
    }

    private static List<String> columns(Path file, String query) throws Exception {
        var all = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            while (found.next()) {
                for (int i = 1; i <= 3; i++) {
                    all.add(new String(found.getBytes(i), StandardCharsets.UTF_8));
                }
            }
        }
        return all;
    }
}
