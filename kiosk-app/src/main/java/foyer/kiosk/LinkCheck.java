package foyer.kiosk;

import foyer.kiosk.link.NodeLink;
import foyer.webhost.Health;
import foyer.webhost.HealthCheck;
import org.jspecify.annotations.Nullable;

/** A node goes on without its link, only less well. The link comes last, so it is set later. */
final class LinkCheck implements HealthCheck {
    private final String name;
    private volatile @Nullable NodeLink link;

    LinkCheck(String name) {
        this.name = name;
    }

    void watch(NodeLink watched) {
        link = watched;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Health state() {
        var watched = link;
        return watched == null
                ? new Health.Degraded("not started")
                : watched.problem().<Health>map(Health.Degraded::new).orElseGet(Health.Up::new);
    }
}
