package foyer.kiosk.link;

import foyer.contract.DeviceHealth;
import foyer.contract.Health;
import foyer.contract.Limits;
import foyer.contract.Liveness;
import foyer.contract.MessageCodec;
import foyer.contract.Presence;
import foyer.contract.Topics;
import foyer.kiosk.clock.NodeClock;
import foyer.kiosk.store.NodeStore;
import foyer.mqtt.Publication;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells the site that this node is there and how it is. A machine whose memory was wiped or put
 * back from a copy would count its starts from too low, and whoever knew it before would take all
 * it says for late: so it first reads back what the broker keeps of it, and goes on from there.
 * Confined to the link's thread, {@link #will} excepted.
 */
final class Announcer {
    /** What is retained comes at once after the subscription; of a new node there is nothing. */
    static final Duration READ_BACK_WITHIN = Duration.ofSeconds(1);

    private final NodeIdentity identity;
    private final NodeStore store;
    private final NodeClock clock;
    private final HealthReport health;
    private final MessageCodec codec;
    private final LinkThread thread;
    private final Outlet outlet;
    private final AtomicLong session = new AtomicLong();
    private long announced;
    private List<DeviceHealth> told = List.of();

    /** Where it goes. */
    interface Outlet {
        void publish(Publication publication);

        /** Connects anew: a will is made when a connection is. */
        void renew(String why);
    }

    Announcer(
            NodeIdentity identity,
            NodeStore store,
            NodeClock clock,
            HealthReport health,
            MessageCodec codec,
            LinkThread thread,
            Outlet outlet) {
        this.identity = identity;
        this.store = store;
        this.clock = clock;
        this.health = health;
        this.codec = codec;
        this.thread = thread;
        this.outlet = outlet;
    }

    /** Made for each connection, which it numbers. Any thread. */
    Publication will() {
        return presence(Liveness.OFFLINE, session.incrementAndGet());
    }

    void connected() {
        long ofSession = session.get();
        thread.later(READ_BACK_WITHIN, () -> announce(ofSession));
    }

    /** What the broker keeps of this node, or an echo of what was just published. */
    void readBack(Presence kept) {
        if (kept.node().equals(identity.node()) && !raised(kept.boot())) {
            announce(session.get());
        }
    }

    void readBack(Health kept) {
        if (kept.node().equals(identity.node())) {
            raised(kept.boot());
        }
    }

    private boolean raised(long bootKept) {
        if (bootKept <= store.announcedBoot() || bootKept == Long.MAX_VALUE) {
            return false;
        }
        store.raiseBoot(bootKept + 1);
        outlet.renew("this machine counts its starts from " + store.announcedBoot() + " on");
        return true;
    }

    /** Once a connection. */
    private void announce(long ofSession) {
        if (ofSession == session.get() && announced < ofSession) {
            announced = ofSession;
            outlet.publish(presence(Liveness.ONLINE, ofSession));
            publishHealth();
        }
    }

    /**
     * The node is switched off, as the will says of one that died. Empty before it has announced
     * itself: what the broker keeps of it is still to be read back then.
     */
    Optional<Publication> farewell() {
        return announced == session.get()
                ? Optional.of(presence(Liveness.OFFLINE, announced))
                : Optional.empty();
    }

    void publishHealth() {
        publish(health.now());
    }

    /** What nobody reports by itself, such as a screen that has fallen silent. */
    void publishChanged() {
        var now = health.now();
        if (!now.devices().equals(told)) {
            publish(now);
        }
    }

    private void publish(Health now) {
        if (announced == session.get()) {
            told = now.devices();
            outlet.publish(
                    Publication.retainedState(
                            Topics.health(identity.site(), identity.node()), codec.encode(now)));
        }
    }

    private Publication presence(Liveness state, long ofSession) {
        var presence =
                new Presence(
                        Limits.VERSION,
                        identity.node(),
                        identity.role(),
                        state,
                        store.announcedBoot(),
                        ofSession,
                        clock.best());
        return Publication.retainedState(
                Topics.presence(identity.site(), identity.node()), codec.encode(presence));
    }
}
