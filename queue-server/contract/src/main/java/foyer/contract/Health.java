package foyer.contract;

import foyer.contract.words.NodeId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a node is, retained.
 *
 * @param outboxDepth intents without an answer yet
 * @param oldestUnsentSeconds age of the oldest of them, 0 when there is none
 * @param screenSeenSeconds how long ago people could last see a page of it, told by the page; null:
 *     never so far, or a node that does not know
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
        List<DeviceHealth> devices,
        @Nullable Long screenSeenSeconds)
        implements Message {
    public static final int MAX_DEVICES = 32;

    public Health {
        devices = Bounds.list("devices", devices, MAX_DEVICES);
        Bounds.text("software", software, 60);
        if (screenSeenSeconds != null) {
            Bounds.notNegative("screenSeenSeconds", screenSeenSeconds);
        }
    }

    /** Of a node whose screen nobody has seen yet. */
    public Health(
            int v,
            NodeId node,
            long boot,
            long seq,
            Instant at,
            String software,
            long uptimeSeconds,
            int outboxDepth,
            long oldestUnsentSeconds,
            List<DeviceHealth> devices) {
        this(
                v,
                node,
                boot,
                seq,
                at,
                software,
                uptimeSeconds,
                outboxDepth,
                oldestUnsentSeconds,
                devices,
                null);
    }
}
