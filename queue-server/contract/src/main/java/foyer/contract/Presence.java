package foyer.contract;

import foyer.contract.words.NodeId;
import java.time.Instant;

/**
 * A node's birth, and as its will the death of the same {@code session}: a late will does not end a
 * newer session.
 *
 * @param session a number of this connection, growing with each connection of a boot
 */
public record Presence(
        int v, NodeId node, NodeRole role, Liveness state, long boot, long session, Instant at)
        implements Message {}
