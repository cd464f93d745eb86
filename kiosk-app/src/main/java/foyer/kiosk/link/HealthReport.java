package foyer.kiosk.link;

import foyer.contract.DeviceHealth;
import foyer.contract.DeviceState;
import foyer.contract.Health;
import foyer.contract.Limits;
import foyer.kiosk.clock.NodeClock;
import foyer.kiosk.outbox.OutboxFeed;
import foyer.kiosk.store.NodeStore;
import foyer.kiosk.store.StoreFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the node says about itself. Confined to one thread. */
final class HealthReport {
    private final NodeIdentity identity;
    private final NodeStore store;
    private final OutboxFeed feed;
    private final NodeClock clock;
    private final List<Duty> duties;
    private final long startedNanos;
    private long seq;

    HealthReport(
            NodeIdentity identity,
            NodeStore store,
            OutboxFeed feed,
            NodeClock clock,
            List<Duty> duties) {
        this.identity = identity;
        this.store = store;
        this.feed = feed;
        this.clock = clock;
        this.duties = duties;
        this.startedNanos = clock.nanos();
    }

    Health now() {
        int depth = 0;
        var oldest = Duration.ZERO;
        boolean failing = false;
        try {
            depth = store.countIntents();
            oldest = store.findOldest().map(feed::ageOf).orElse(Duration.ZERO);
        } catch (StoreFailed e) {
            failing = true;
        }
        return new Health(
                Limits.VERSION,
                identity.node(),
                store.announcedBoot(),
                ++seq,
                clock.best(),
                identity.software(),
                Duration.ofNanos(clock.nanos() - startedNanos).toSeconds(),
                depth,
                oldest.toSeconds(),
                devices(failing),
                seen().map(Duration::toSeconds).orElse(null));
    }

    /** On whichever of its pages it was last. */
    private Optional<Duration> seen() {
        return duties.stream().flatMap(duty -> duty.seen().stream()).min(Comparator.naturalOrder());
    }

    private List<DeviceHealth> devices(boolean storeFailing) {
        var devices = new ArrayList<DeviceHealth>();
        duties.forEach(duty -> devices.addAll(duty.health()));
        if (storeFailing) {
            devices.add(new DeviceHealth("storage", DeviceState.BLOCKED, "WRITE_FAILED"));
        }
        if (clock.now().isEmpty()) {
            devices.add(new DeviceHealth("clock", DeviceState.WARNING, "NOT_TRUSTED"));
        }
        return devices;
    }
}
