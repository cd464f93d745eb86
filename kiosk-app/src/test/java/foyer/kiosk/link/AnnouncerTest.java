package foyer.kiosk.link;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Decoded;
import foyer.contract.Limits;
import foyer.contract.Liveness;
import foyer.contract.MessageCodec;
import foyer.contract.NodeRole;
import foyer.contract.Presence;
import foyer.contract.words.IntentId;
import foyer.contract.words.NodeId;
import foyer.contract.words.SiteId;
import foyer.kiosk.Offers;
import foyer.kiosk.clock.NodeClock;
import foyer.kiosk.outbox.OutboxFeed;
import foyer.kiosk.store.NodeStore;
import foyer.mqtt.Publication;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node tells its birth and its death so that neither is taken for late. */
class AnnouncerTest {
    private static final NodeId NODE = new NodeId("kiosk-1");
    private static final MessageCodec CODEC = new MessageCodec();

    private final List<Presence> births = new ArrayList<>();
    private final List<String> renewals = new ArrayList<>();
    private final LinkThread thread = new LinkThread();
    private NodeStore store;
    private Announcer announcer;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = NodeStore.open(folder.resolve("node.db"), NODE, AnnouncerTest::id);
        var identity = new NodeIdentity(new SiteId("hall"), NODE, NodeRole.KIOSK, "test");
        var clock = NodeClock.system(Optional.empty());
        var feed = new OutboxFeed(store, NODE, clock, CODEC);
        var health = new HealthReport(identity, store, feed, clock, List.of());
        announcer = new Announcer(identity, store, clock, health, CODEC, thread, new Recorded());
    }

    @AfterEach
    void close() {
        thread.close();
        store.close();
    }

    @Test
    void whatTheBrokerKeepsOfAnEarlierStartIsAnsweredByABirthAtOnce() {
        announcer.will();
        announcer.readBack(kept(0, 9));
        assertThat(births).extracting(Presence::boot).containsExactly(1L);
        announcer.readBack(births.getFirst());
        assertThat(births).as("an echo is none of an earlier one").hasSize(1);
        assertThat(renewals).isEmpty();
    }

    @Test
    void aWipedNodeIsSilentUntilItsWillIsRightToo() {
        announcer.will();
        announcer.readBack(kept(7, 9));
        assertThat(births).isEmpty();
        assertThat(renewals).hasSize(1);

        var will = decoded(announcer.will());
        assertThat(will.state()).isEqualTo(Liveness.OFFLINE);
        assertThat(will.boot()).isEqualTo(8);
        announcer.readBack(kept(1, 1));
        assertThat(births)
                .singleElement()
                .satisfies(
                        birth -> {
                            assertThat(birth.boot()).isEqualTo(8);
                            assertThat(birth.session()).isEqualTo(will.session());
                        });
    }

    @Test
    void anotherNodesWordAndAnImpossibleOneAreNotItsOwn() {
        announcer.will();
        announcer.readBack(
                new Presence(
                        Limits.VERSION,
                        new NodeId("kiosk-2"),
                        NodeRole.KIOSK,
                        Liveness.ONLINE,
                        7,
                        1,
                        Offers.AT));
        announcer.readBack(kept(Long.MAX_VALUE, 1));
        assertThat(renewals).isEmpty();
        assertThat(store.announcedBoot()).isEqualTo(1);
    }

    private static Presence kept(long boot, long session) {
        return new Presence(
                Limits.VERSION, NODE, NodeRole.KIOSK, Liveness.ONLINE, boot, session, Offers.AT);
    }

    private static Presence decoded(Publication publication) {
        return ((Decoded.Ok<Presence>) CODEC.decode(Presence.class, publication.payload()))
                .message();
    }

    private static IntentId id() {
        return new IntentId(UUID.randomUUID().toString());
    }

    private final class Recorded implements Announcer.Outlet {
        @Override
        public void publish(Publication publication) {
            if (publication.topic().endsWith("presence")) {
                births.add(decoded(publication));
            }
        }

        @Override
        public void renew(String why) {
            renewals.add(why);
        }
    }
}
