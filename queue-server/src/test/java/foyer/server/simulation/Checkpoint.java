package foyer.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.ServiceCode;
import foyer.server.floor.Stamp;
import foyer.server.journal.JournalException;
import foyer.server.journal.Verdict;
import foyer.server.ticketing.Contents;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.QueueRules;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.TestSite;
import foyer.server.ticketing.loop.InlineLoop;
import foyer.server.ticketing.store.EventCodec;

/** Whether a restart now would know, and everybody be shown, exactly the same. */
final class Checkpoint {
    private final World world;
    private final Disk disk;
    private final EventCodec codec = new EventCodec();

    Checkpoint(World world, Disk disk) {
        this.world = world;
        this.disk = disk;
    }

    void rebuild(Hall hall) {
        hall.seat.findLoop().ifPresent(loop -> compare(hall, loop));
    }

    private void compare(Hall hall, InlineLoop loop) {
        try {
            if (world.isPlanted(Plant.A_STATE_OF_ITS_OWN)) {
                closeOrOpen(loop.state(), TestSite.TAX);
            } else if (world.isPlanted(Plant.A_MIRROR_OF_ITS_OWN)) {
                closeOrOpen(loop.mirror(), TestSite.TAX);
            }
            var rebuilt = again(hall.seat.file());
            assertThat(loop.lastSeq()).as("rebuilt: the end").isEqualTo(rebuilt.lastSeq());
            var expected = Contents.of(rebuilt.state());
            assertSame("a rebuilt state is the same", Contents.of(loop.state()), expected);
            assertSame("the mirror is what was rebuilt", Contents.of(loop.mirror()), expected);
            compareViews(hall, loop, rebuilt);
        } catch (JournalException e) {
            throw new AssertionError("a journal that is there can be read: " + e.getMessage(), e);
        }
    }

    private InlineLoop again(SiteFile file) throws JournalException {
        return new InlineLoop(file.site(), file.rules(), disk.journal(), codec);
    }

    /** Contents are long: only when they differ are they written down. */
    private static void assertSame(String what, Contents real, Contents expected) {
        if (!real.equals(expected)) {
            assertThat((Object) real).as(what).isEqualTo(expected);
        }
    }

    private void compareViews(Hall hall, InlineLoop loop, InlineLoop rebuilt) {
        var views = hall.seat.views;
        var board = views.unstamped(rebuilt.state());
        assertThat(views.unstamped(loop.mirror())).as("the mirror's board").isEqualTo(board);
        views.findSettled()
                .ifPresent(
                        published ->
                                assertThat(published)
                                        .as("promise 6: the board that is published")
                                        .isEqualTo(board));
        var now = world.now();
        assertThat(views.made().offer(loop.mirror(), now, Stamp.NONE))
                .as("the mirror's offer")
                .isEqualTo(views.made().offer(rebuilt.state(), now, Stamp.NONE));
    }

    private void closeOrOpen(QueueState state, ServiceCode service) {
        QueueRules.evolve(
                state,
                state.isClosed(service)
                        ? new Event.ServiceOpened(world.now(), service)
                        : new Event.ServiceClosed(world.now(), service));
    }

    /** Every event ever written. */
    void verify(Hall hall) {
        try {
            if (world.isPlanted(Plant.A_CHANGED_ROW)) {
                disk.tamper(hall.site.id());
            }
            assertThat(disk.verify(hall.site.id()))
                    .as("the chain of hashes")
                    .isEqualTo(new Verdict.Sound(hall.ledger.log.size()));
            hall.ledger.readAgain(disk.journal());
        } catch (JournalException e) {
            throw new AssertionError("a journal that is there can be read: " + e.getMessage(), e);
        }
    }
}
