package foyer.contract;

import foyer.contract.words.NodeId;
import java.time.Instant;
import java.util.List;

/**
 * How a node is, retained.
 *
 * @param outboxDepth intents without an answer yet
 * @param oldestUnsentSeconds age of the oldest of them, 0 when there is none
 */
public record Health(
        int v,
        NodeId node,
        long boot,
        long seq,
        Instant at,
        String software,
        long uptimeSeconds,
        int outboxDepth,
        long oldestUnsentSeconds,
        List<DeviceHealth> devices)
        implements Message {
    public static final int MAX_DEVICES = 32;

    public Health {
        devices = Bounds.list("devices", devices, MAX_DEVICES);
        Bounds.text("software", software, 60);
    }
}
