package foyer.server.ticketing.loop;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.IntentId;
import foyer.server.journal.FailingDisk;
import foyer.server.journal.FailingDisk.Moment;
import foyer.server.ticketing.Contents;
import foyer.server.ticketing.Play;
import foyer.server.ticketing.Reason;
import foyer.server.ticketing.RuleBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever call to the disk fails: the batch is refused as a whole, and the next one works. */
class FailingStoreTest {
    private static final int BATCH = 3;

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void theCallersAreToldAndMayAskAgain(Moment moment) throws Exception {
        int failures = 0;
        boolean reachedTheEnd = false;
        for (int n = 1; !reachedTheEnd; n++) {
            var disk = new FailingDisk(folder.resolve(moment + "-" + n + ".db"));
            var gate = new Gate(Play.MORNING);
            try (var journal = disk.journal();
                    var loops = Loops.start(journal, gate)) {
                loops.issued();
                // The second is answered after all that the new day brought.
                loops.issued();
                disk.failAt(n, moment);
                var intents = List.of(loops.newIntent(), loops.newIntent(), loops.newIntent());
                var refused = refusedOfOneBatch(loops, gate, intents);
                reachedTheEnd = !disk.hasFailed();
                disk.heal();
                assertThat(refused).as("call %d", n).isEqualTo(reachedTheEnd ? 0 : BATCH);
                failures += refused > 0 ? 1 : 0;
                for (var intent : intents) {
                    assertThat(loops.ask(intent, Play.KIOSK, Loops.issue()))
                            .isInstanceOf(Reply.Accepted.class);
                }
                assertThat(loops.waiting()).as("once each").isEqualTo(2 + BATCH);
                assertThat((Object) loops.loop.read(Contents::of))
                        .isEqualTo(
                                Contents.of(
                                        new InlineLoop(Loops.SITE, RuleBook.USUAL, journal)
                                                .state()));
            }
        }
        assertThat(failures).isGreaterThan(5);
    }

    private static int refusedOfOneBatch(Loops loops, Gate gate, List<IntentId> intents) {
        gate.close();
        var replies = new ArrayList<Reply>();
        var waiting = intents.stream().map(loops::submitIssue).toList();
        gate.open();
        waiting.forEach(reply -> replies.add(Loops.get(reply)));
        var refused = new HashSet<Reply>();
        for (var reply : replies) {
            if (reply instanceof Reply.Rejected no) {
                assertThat(no.reason()).isEqualTo(Reason.STORE_FAILED);
                refused.add(reply);
            }
        }
        return refused.isEmpty() ? 0 : (int) replies.stream().filter(refused::contains).count();
    }
}
