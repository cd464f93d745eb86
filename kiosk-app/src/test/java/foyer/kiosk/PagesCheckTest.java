package foyer.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.IntentId;
import foyer.contract.words.LinkToken;
import foyer.contract.words.NodeId;
import foyer.kiosk.clock.NodeClock;
import foyer.kiosk.floor.Booth;
import foyer.kiosk.floor.Floor;
import foyer.kiosk.floor.Page;
import foyer.kiosk.floor.WishKeeper;
import foyer.kiosk.paper.NoPaper;
import foyer.kiosk.session.Input;
import foyer.kiosk.session.Pace;
import foyer.kiosk.session.Session;
import foyer.kiosk.store.NodeStore;
import foyer.webhost.Health;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The health page says when no further browser may open the kiosk. */
class PagesCheckTest {
    private static final Pace PACE =
            new Pace(Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofSeconds(30));

    @Test
    void aFullHouseIsMentionedUntilAPageIsClosed(@TempDir Path folder) throws Exception {
        var clock = NodeClock.system(Optional.empty());
        try (var store =
                        NodeStore.open(
                                folder.resolve("n.db"), new NodeId("k"), PagesCheckTest::id);
                var floor =
                        new Floor(
                                new WishKeeper(store, clock),
                                clock,
                                new NoPaper(),
                                PACE,
                                () -> new Input.Fresh(id(), LinkToken.of(new byte[16])))) {
            var check = new PagesCheck(floor);
            var booths = new ArrayList<Booth>();
            for (int i = 0; i < Floor.MOST_BOOTHS; i++) {
                assertThat(check.state()).isEqualTo(new Health.Up());
                booths.add(floor.enter(new Nobody()).get(5, TimeUnit.SECONDS));
            }
            assertThat(check.state())
                    .isInstanceOfSatisfying(
                            Health.Degraded.class,
                            full -> assertThat(full.reason()).contains("64").contains("closed"));
            booths.getFirst().leave();
            Awaitility.await().until(() -> check.state().equals(new Health.Up()));
        }
    }

    private static IntentId id() {
        return new IntentId(UUID.randomUUID().toString());
    }

    private static final class Nobody implements Page {
        @Override
        public void show(Session session) {}

        @Override
        public void clear(Session session) {}
    }
}
