package foyer.server.ticketing.loop;

import static foyer.server.ticketing.Play.ANN;
import static foyer.server.ticketing.Play.KIOSK;
import static foyer.server.ticketing.Play.MORNING;
import static foyer.server.ticketing.TestSite.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.server.journal.SqliteJournal;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Contents;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.How;
import foyer.server.ticketing.TestSite;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a restart knows is what was known before it, to the nanosecond. */
class ReplayEqualsLiveTest {
    @Test
    void timesAreKnownNoMoreExactlyThanTheJournalKeepsThem(@TempDir Path folder) throws Exception {
        var file = folder.resolve("journal.db");
        var odd = Duration.ofNanos(123_456_789);
        Contents live;
        try (var journal = SqliteJournal.open(file);
                var loops = Loops.start(journal, Loops.fixed(MORNING.plus(odd)))) {
            loops.accepted(ANN, new Command.SignIn(ONE));
            var issue = loops.newIntent();
            var arrived = MORNING.minusSeconds(60).plus(odd);
            var wish = new Command.Issue(TestSite.TAX, TestSite.EN, "link", arrived, true);
            var issued =
                    (Event.TicketIssued)
                            ((Reply.Accepted) loops.ask(issue, KIOSK, wish)).events().getFirst();
            loops.accepted(
                    KIOSK, new Command.GiveNumber(issue, issued.number(), issued.numberDay()));
            loops.accepted(ANN, new Command.CallNext(ONE));
            var call = loops.loop.read(state -> state.listLatestCalls().getFirst().call().id());
            loops.accepted(
                    new Actor.Node(TestSite.DISPLAY),
                    new Command.ConfirmShown(call, How.SHOWN, odd));
            live = loops.loop.read(Contents::of);
        }
        try (var journal = SqliteJournal.open(file);
                var loops = Loops.start(journal, Loops.fixed(MORNING.plus(odd)))) {
            assertThat((Object) loops.loop.read(Contents::of)).isEqualTo(live);
        }
    }
}
