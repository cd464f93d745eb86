package foyer.contract;

import foyer.contract.words.NodeId;
import foyer.contract.words.ServerId;
import foyer.contract.words.SiteId;

/**
 * The topics of version 1. The first two levels are literal; no filter of ours has a wildcard above
 * the site.
 */
public final class Topics {
    private static final String ROOT = "foyer/1/";

    private Topics() {}

    /** Retained, with a will: whether the node is there. */
    public static String presence(SiteId site, NodeId node) {
        return node(site, node) + "presence";
    }

    /** Retained: how the node and its devices are. */
    public static String health(SiteId site, NodeId node) {
        return node(site, node) + "health";
    }

    /** From the node: an intent to be answered on {@link #answer}. */
    public static String ask(SiteId site, NodeId node) {
        return node(site, node) + "ask";
    }

    public static String answer(SiteId site, NodeId node) {
        return node(site, node) + "answer";
    }

    /** From a display: a call was seen or heard. */
    public static String shown(SiteId site, NodeId node) {
        return node(site, node) + "shown";
    }

    /** Retained: the configuration the node should have. */
    public static String desired(SiteId site, NodeId node) {
        return node(site, node) + "desired";
    }

    /** Retained: the configuration the node has. */
    public static String reported(SiteId site, NodeId node) {
        return node(site, node) + "reported";
    }

    /** To the node, never retained. */
    public static String command(SiteId site, NodeId node) {
        return node(site, node) + "command";
    }

    /** Retained: the latest calls. */
    public static String board(SiteId site) {
        return ROOT + site + "/board";
    }

    /** Retained: services, whether they are open, waits. */
    public static String offer(SiteId site) {
        return ROOT + site + "/offer";
    }

    /**
     * The server's heartbeat and clock, several times within {@link Limits#LINK_SILENCE}. Not
     * retained.
     */
    public static String beat(SiteId site) {
        return ROOT + site + "/beat";
    }

    /** Retained, with a will: whether the server is there. */
    public static String server(ServerId server) {
        return ROOT + "server/" + server;
    }

    /** Filter of all servers' states, for nodes: a site may move to another server. */
    public static String ofAllServers() {
        return ROOT + "server/+";
    }

    /**
     * Filter of one kind ({@code ask}, {@code shown}, …) over all nodes of a site, for its owner.
     */
    public static String ofAllNodes(SiteId site, String kind) {
        return ROOT + site + "/node/+/" + kind;
    }

    /** Everything of one node, for the rights table and for decommissioning. */
    public static String node(SiteId site, NodeId node) {
        return ROOT + site + "/node/" + node + "/";
    }

    /** The node a topic of a site belongs to; refuses a topic that is not a node's. */
    public static NodeId nodeOf(SiteId site, String topic) {
        var prefix = ROOT + site + "/node/";
        int end = topic.indexOf('/', prefix.length());
        if (!topic.startsWith(prefix) || end < 0) {
            throw new IllegalArgumentException("topic is not one of a node of site " + site);
        }
        return new NodeId(topic.substring(prefix.length(), end));
    }
}
