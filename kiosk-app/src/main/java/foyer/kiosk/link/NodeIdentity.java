package foyer.kiosk.link;

import foyer.contract.NodeRole;
import foyer.contract.words.NodeId;
import foyer.contract.words.SiteId;

/**
 * Who this node is.
 *
 * @param software name and version for the health message
 */
public record NodeIdentity(SiteId site, NodeId node, NodeRole role, String software) {}
