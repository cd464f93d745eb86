package foyer.server.counters;

import foyer.contract.DeviceHealth;
import foyer.contract.Liveness;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.server.counters.ConsoleView.Notice;
import foyer.server.floor.NodeStatus;
import foyer.server.sites.Site;
import foyer.server.sites.SiteNode;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What staff are told of machines. A node never heard of is not installed yet, and no news. */
final class Notices {
    private Notices() {}

    static List<Notice> of(
            Site site, Function<NodeId, NodeStatus> nodes, Locale reader, Instant now) {
        var notices = new ArrayList<Notice>();
        for (var node : site.nodes()) {
            var name = node.name().in(new LanguageCode(reader.getLanguage()));
            var status = nodes.apply(node.id());
            var liveness = status.findLiveness();
            if (liveness.isEmpty()) {
                continue;
            }
            if (liveness.get() == Liveness.OFFLINE) {
                notices.add(new Notice.NodeGone(name, node.role() == SiteNode.Role.DISPLAY));
                continue;
            }
            var here = now.atZone(site.zone());
            status.listDevices().forEach(device -> add(notices, name, device, here));
        }
        return List.copyOf(notices);
    }

    private static void add(
            List<Notice> notices, String node, DeviceHealth device, ZonedDateTime now) {
        switch (device.state()) {
            case BLOCKED, OFFLINE ->
                    notices.add(new Notice.DeviceBlocked(node, device.device(), device.reason()));
            case WARNING -> notices.add(warning(node, device, now));
            // Of a device nobody knows about, the node itself already tells.
            case READY, UNKNOWN -> {}
        }
    }

    private static Notice warning(String node, DeviceHealth device, ZonedDateTime now) {
        return PaperEnd.find(device.reason(), now)
                .<Notice>map(end -> new Notice.PaperEnds(node, end.days(), end.at()))
                .orElseGet(() -> new Notice.DeviceWarning(node, device.device(), device.reason()));
    }
}
