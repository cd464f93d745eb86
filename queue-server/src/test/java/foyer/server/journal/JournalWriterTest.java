package foyer.server.journal;

import static foyer.server.journal.Samples.OTHER;
import static foyer.server.journal.Samples.SITE;
import static foyer.server.journal.Samples.batch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.contract.words.SiteId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class JournalWriterTest {
    private static final Executor THREADS = task -> Thread.ofPlatform().start(task);

    private final ModelJournal journal = new ModelJournal();
    private final JournalWriter writer = new JournalWriter(journal);

    @Test
    void loopsThatMeetAreWrittenInOneCommit() throws Exception {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        journal.beforeCommit(
                () -> {
                    inside.countDown();
                    goOn.await();
                });
        var first = commit(SITE, 1);
        inside.await();
        var others = new ArrayList<CompletableFuture<Boolean>>();
        for (int i = 0; i < 5; i++) {
            others.add(commit(new SiteId("site-" + i), 1));
        }
        await().until(() -> writer.waiting() == 5);
        journal.beforeCommit(() -> {});
        goOn.countDown();
        assertThat(first.get()).isTrue();
        for (var other : others) {
            assertThat(other.get()).isTrue();
        }
        assertThat(journal.commits()).isEqualTo(2);
        assertThat(journal.lastSeq(new SiteId("site-4"))).isEqualTo(1);
    }

    @Test
    void oneSitesRefusedBatchDoesNotFailItsNeighbours() throws Exception {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        journal.beforeCommit(
                () -> {
                    inside.countDown();
                    goOn.await();
                });
        var first = commit(SITE, 1);
        inside.await();
        var stale = commit(SITE, 7);
        var neighbour = commit(OTHER, 1);
        await().until(() -> writer.waiting() == 2);
        journal.beforeCommit(() -> {});
        goOn.countDown();
        assertThat(first.get()).isTrue();
        assertThat(stale.get()).isFalse();
        assertThat(neighbour.get()).isTrue();
        assertThat(journal.lastSeq(OTHER)).isEqualTo(1);
        assertThat(journal.lastSeq(SITE)).isEqualTo(1);
    }

    private CompletableFuture<Boolean> commit(SiteId site, long seq) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        writer.commit(batch(site, seq, 1));
                        return true;
                    } catch (JournalException e) {
                        return false;
                    }
                },
                THREADS);
    }

    @Test
    void theModelAndTheFileAnswerAlike() throws Exception {
        journal.commit(List.of(batch(SITE, 1, 3)));
        assertThat(Samples.bodies(journal, SITE)).hasSize(3);
        assertThat(journal.listEvents(SITE, 2, 2)).hasSize(2);
        assertThat(journal.findIntent(SITE, 2)).isPresent();
    }
}
