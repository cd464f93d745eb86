package foyer.server.floor;

import foyer.contract.Board;
import foyer.contract.Offer;
import foyer.contract.words.ServerId;
import foyer.server.forecast.live.Waits;
import foyer.server.sites.Site;
import foyer.server.ticketing.QueueState;
import java.time.Instant;

/**
 * What displays and kiosks are shown, made of the queue's state and of its site as it is then.
 * Thread-safe.
 */
public final class FloorViews {
    private final ServerId server;
    private final String phoneAddress;
    private final Waits waits;
    private volatile SiteViews latest;

    /**
     * @param phoneAddress where phone pages live, ending in a slash
     */
    public FloorViews(Site site, ServerId server, String phoneAddress) {
        this(site, server, phoneAddress, Waits.UNKNOWN);
    }

    /**
     * @param waits what somebody who came now could expect; empty: not known
     */
    public FloorViews(Site site, ServerId server, String phoneAddress, Waits waits) {
        this.server = server;
        this.phoneAddress = phoneAddress;
        this.waits = waits;
        this.latest = new SiteViews(site, server, phoneAddress, waits);
    }

    public Board board(QueueState state, Stamp stamp) {
        return of(state.site()).board(state, stamp);
    }

    /** The same calls under another stamp. */
    public Board board(Board same, Stamp stamp) {
        return latest.board(same, stamp);
    }

    public Offer offer(QueueState state, Instant now, Stamp stamp) {
        return of(state.site()).offer(state, now, stamp);
    }

    public Offer offer(Offer same, Stamp stamp) {
        return latest.offer(same, stamp);
    }

    private SiteViews of(Site site) {
        var views = latest;
        if (!views.site().equals(site)) {
            views = new SiteViews(site, server, phoneAddress, waits);
            latest = views;
        }
        return views;
    }
}
