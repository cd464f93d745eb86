package foyer.server.ticketing.loop;

import foyer.server.sites.Site;
import foyer.server.sites.change.Planned;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.RuleBook;
import java.io.IOException;

/**
 * How a running queue comes by another site. Asked on the loop's thread.
 *
 * @see "docs/decisions/0013-a-site-file-applied-while-the-server-runs.md"
 */
public interface Changeover {
    /** What the site is to be, with what somebody still waits for or holds. */
    Planned plan(QueueState state);

    RuleBook rules(Site site);

    /** So that the next start goes on from there; done before anything is decided by it. */
    void keep(Site site) throws IOException;
}
