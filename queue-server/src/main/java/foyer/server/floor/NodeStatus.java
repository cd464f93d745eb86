package foyer.server.floor;

import foyer.contract.DeviceHealth;
import foyer.contract.DeviceState;
import foyer.contract.Health;
import foyer.contract.Liveness;
import foyer.contract.Presence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one node. Immutable.
 *
 * @param presence the newest; null: never heard of
 * @param health the newest; null: never heard of
 */
public record NodeStatus(@Nullable Presence presence, @Nullable Health health) {
    public static final NodeStatus UNKNOWN = new NodeStatus(null, null);

    /** Empty: never heard of. */
    public Optional<Liveness> findLiveness() {
        return Optional.ofNullable(presence).map(Presence::state);
    }

    /** As they are now: of a node that is not there, nobody knows. */
    public List<DeviceHealth> listDevices() {
        if (health == null) {
            return List.of();
        }
        return findLiveness().filter(state -> state == Liveness.ONLINE).isPresent()
                ? health.devices()
                : health.devices().stream()
                        .map(device -> new DeviceHealth(device.device(), DeviceState.UNKNOWN, ""))
                        .toList();
    }

    NodeStatus with(Presence next) {
        return isNewer(next) ? new NodeStatus(next, health) : this;
    }

    NodeStatus with(Health next) {
        boolean newer =
                health == null
                        || next.boot() > health.boot()
                        || (next.boot() == health.boot() && next.seq() > health.seq());
        return newer ? new NodeStatus(presence, next) : this;
    }

    /** A late will does not end a newer session, and a session that ended does not come back. */
    private boolean isNewer(Presence next) {
        if (presence == null || next.boot() > presence.boot()) {
            return true;
        }
        if (next.boot() < presence.boot() || next.session() < presence.session()) {
            return false;
        }
        return next.session() > presence.session()
                || (next.state() == Liveness.OFFLINE && presence.state() == Liveness.ONLINE);
    }
}
