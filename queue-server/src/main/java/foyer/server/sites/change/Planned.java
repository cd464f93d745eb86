package foyer.server.sites.change;

import foyer.server.sites.Site;
import java.util.List;

/** What comes of a wish to change a site during its day. */
public sealed interface Planned {
    /**
     * @param site to go on with: what was wanted, and what the day still needs
     * @param kept what is not as wanted yet, and until when, in sentences
     */
    record Ready(Site site, List<String> kept) implements Planned {
        public Ready {
            kept = List.copyOf(kept);
        }
    }

    /** Nothing is changed. */
    record Refused(String why) implements Planned {}
}
