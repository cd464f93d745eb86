package foyer.server.ticketing.loop;

import static foyer.server.ticketing.Play.ANN;
import static foyer.server.ticketing.Play.KIOSK;
import static foyer.server.ticketing.Play.MORNING;
import static foyer.server.ticketing.TestSite.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.CallId;
import foyer.server.journal.ModelJournal;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.How;
import foyer.server.ticketing.TestSite;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Every display of the hall confirms every call; only the first is worth a word. */
class ConfirmedByManyTest {
    private static final Actor DISPLAY = new Actor.Node(TestSite.DISPLAY);

    private final ModelJournal journal = new ModelJournal();

    @Test
    void laterConfirmationsAreAcceptedAndWriteNothing() throws Exception {
        try (var loops = Loops.start(journal, Loops.fixed(MORNING))) {
            var call = called(loops);
            var first = loops.newIntent();
            var shown = confirmation(call, 200);
            var journaled = (Reply.Accepted) loops.ask(first, DISPLAY, shown);
            assertThat(journaled.events()).singleElement().isInstanceOf(Event.CallShown.class);
            int rows = countIntents();
            int commits = journal.commits();

            for (int display = 2; display <= 20; display++) {
                var later = loops.accepted(DISPLAY, confirmation(call, 200 + display));
                assertThat(later.events()).isEmpty();
            }

            assertThat(countIntents()).isEqualTo(rows);
            assertThat(journal.commits()).isEqualTo(commits);
            assertThat(loops.ask(first, DISPLAY, shown))
                    .as("the first, again")
                    .isEqualTo(journaled);
            assertThat(shownAfter(loops)).isEqualTo(Duration.ofMillis(200));
        }
    }

    @Test
    void aLaterConfirmationIsTheSameWhenItIsSentAgain() throws Exception {
        try (var loops = Loops.start(journal, Loops.fixed(MORNING))) {
            var call = called(loops);
            loops.accepted(DISPLAY, confirmation(call, 200));
            var later = loops.newIntent();
            var once = loops.ask(later, DISPLAY, confirmation(call, 900));
            var again = loops.ask(later, DISPLAY, confirmation(call, 900));
            assertThat(((Reply.Accepted) once).events()).isEmpty();
            assertThat(((Reply.Accepted) again).events()).isEmpty();
            assertThat(shownAfter(loops)).isEqualTo(Duration.ofMillis(200));
        }
    }

    @Test
    void aConfirmationOfAnUnknownCallIsRefusedAndWritesNothing() throws Exception {
        try (var loops = Loops.start(journal, Loops.fixed(MORNING))) {
            called(loops);
            int rows = countIntents();
            var unknown = new CallId("t-999.1");
            assertThat(loops.ask(DISPLAY, confirmation(unknown, 1)))
                    .isInstanceOf(Reply.Rejected.class);
            assertThat(countIntents()).isEqualTo(rows);
        }
    }

    private static Command.ConfirmShown confirmation(CallId call, long afterMillis) {
        return new Command.ConfirmShown(call, How.SHOWN, Duration.ofMillis(afterMillis));
    }

    private static CallId called(Loops loops) {
        loops.accepted(ANN, new Command.SignIn(ONE));
        var issue = loops.newIntent();
        var issued =
                (Event.TicketIssued)
                        ((Reply.Accepted) loops.ask(issue, KIOSK, Loops.issue()))
                                .events()
                                .getFirst();
        loops.accepted(KIOSK, new Command.GiveNumber(issue, issued.number(), issued.numberDay()));
        loops.accepted(ANN, new Command.CallNext(ONE));
        return loops.loop.read(state -> state.listLatestCalls().getFirst().call().id());
    }

    private static Duration shownAfter(Loops loops) {
        return loops.loop.read(state -> state.listLatestCalls().getFirst().call().shown().after());
    }

    private int countIntents() {
        var count = new AtomicInteger();
        journal.eachIntent(Loops.SITE.id(), (UUID _, long _) -> count.incrementAndGet());
        return count.get();
    }
}
