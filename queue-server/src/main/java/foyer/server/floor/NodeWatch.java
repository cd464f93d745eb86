package foyer.server.floor;

import foyer.contract.Health;
import foyer.contract.Presence;
import foyer.contract.words.NodeId;
import foyer.server.sites.Site;
import foyer.server.sites.SiteNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How the nodes of a site are; of others nothing is kept. Thread-safe. */
public final class NodeWatch {
    private volatile Set<NodeId> known;
    private final Map<NodeId, NodeStatus> statuses = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public NodeWatch(Site site) {
        known = nodesOf(site);
    }

    private static Set<NodeId> nodesOf(Site site) {
        return site.nodes().stream().map(SiteNode::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The site has others now. */
    public void follow(Site site) {
        known = nodesOf(site);
    }

    public NodeStatus status(NodeId node) {
        return statuses.getOrDefault(node, NodeStatus.UNKNOWN);
    }

    public void heard(Presence presence) {
        update(presence.node(), status -> status.with(presence));
    }

    public void heard(Health health) {
        update(health.node(), status -> status.with(health));
    }

    /** Told on the caller's thread that something changed; must not wait. */
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void update(NodeId node, UnaryOperator<NodeStatus> change) {
        if (!known.contains(node)) {
            return;
        }
        var before = status(node);
        var after =
                statuses.compute(
                        node, (_, now) -> change.apply(now == null ? NodeStatus.UNKNOWN : now));
        if (!after.equals(before)) {
            listeners.forEach(Runnable::run);
        }
    }
}
