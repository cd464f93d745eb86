package foyer.server.ticketing.loop;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.server.journal.ModelJournal;
import foyer.server.sites.Site;
import foyer.server.sites.change.Planned;
import foyer.server.ticketing.Contents;
import foyer.server.ticketing.Play;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.RuleBook;
import foyer.server.ticketing.TestRules;
import foyer.server.ticketing.TestSite;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A queue that runs comes by another site, and loses nobody. */
class ChangedSiteTest {
    private static final Site LONGER = TestSite.siteWithTaxStandard(40);

    private final ModelJournal journal = new ModelJournal();

    /** Does as it is told and remembers what was kept. */
    private static final class Over implements Changeover {
        private final Planned planned;
        private boolean fails;
        private Site kept;

        Over(Planned planned) {
            this.planned = planned;
        }

        @Override
        public Planned plan(QueueState state) {
            return planned;
        }

        @Override
        public RuleBook rules(Site site) {
            return TestRules.ALL;
        }

        @Override
        public void keep(Site site) throws IOException {
            if (fails) {
                throw new IOException("the disk is full");
            }
            kept = site;
        }
    }

    @Test
    void whoWaitsStillWaitsAndWhoComesIsPromisedByTheNewSite() throws Exception {
        try (var loops = Loops.start(journal, Loops.fixed(Play.MORNING))) {
            var before = loops.issued();
            var told = new AtomicInteger();
            try (var _ = loops.loop.onCommitted(_ -> told.incrementAndGet())) {
                var over = new Over(new Planned.Ready(LONGER, List.of()));
                assertThat(change(loops, over)).isSameAs(over.planned);
                assertThat(over.kept).isEqualTo(LONGER);
                assertThat(loops.loop.site()).isEqualTo(LONGER);
                assertThat(loops.loop.<Site>read(QueueState::site)).isEqualTo(LONGER);
                assertThat(loops.loop.<RuleBook>read(QueueState::rules)).isEqualTo(TestRules.ALL);
                Awaitility.await().until(() -> told.get() > 0);
            }
            var after = loops.issued();
            assertThat(promise(loops, before)).isEqualTo(Duration.ofMinutes(15));
            assertThat(promise(loops, after)).isEqualTo(Duration.ofMinutes(40));
            assertThat(after.number()).isNotEqualTo(before.number());
            var live = loops.loop.read(Contents::of);
            var again =
                    Memory.replayed(
                            LONGER,
                            TestRules.ALL,
                            journal,
                            new foyer.server.ticketing.store.EventCodec());
            assertThat(live).isEqualTo(Contents.of(again.state));
        }
    }

    @Test
    void whatIsRefusedOrCannotBeKeptChangesNothing() throws Exception {
        try (var loops = Loops.start(journal, Loops.fixed(Play.MORNING))) {
            loops.issued();
            var before = loops.loop.read(Contents::of);
            var refused = new Planned.Refused("not by day");
            assertThat(change(loops, new Over(refused))).isSameAs(refused);
            var full = new Over(new Planned.Ready(LONGER, List.of()));
            full.fails = true;
            Assertions.assertThatThrownBy(() -> change(loops, full))
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseMessage("the disk is full");
            assertThat(loops.loop.site()).isEqualTo(Loops.SITE);
            assertThat(loops.loop.read(Contents::of)).isEqualTo(before);
            loops.issued();
        }
    }

    private static Planned change(Loops loops, Over over) throws Exception {
        return loops.loop.change(over).toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    private static Duration promise(Loops loops, foyer.server.ticketing.Event.TicketIssued one) {
        return loops.loop.read(
                state -> {
                    var ticket = state.findTicket(one.ticket()).orElseThrow();
                    return Duration.between(ticket.arrivedAt(), ticket.promisedAt());
                });
    }
}
