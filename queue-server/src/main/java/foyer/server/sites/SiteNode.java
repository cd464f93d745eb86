package foyer.server.sites;

import foyer.contract.words.CounterId;
import foyer.contract.words.NodeId;
import foyer.contract.words.Texts;
import java.util.List;

/**
 * A kiosk or display machine of the site.
 *
 * @param mark of a kiosk: the number after the K of the numbers it makes up past its bands
 *     (K3-041), its own within the site; 0 for a display
 * @param display what a display is for; as usual for a kiosk
 */
public record SiteNode(NodeId id, Role role, int mark, Texts name, DisplayPlan display) {
    public static final int MAX_MARK = 9999;

    /** What a node does. */
    public enum Role {
        KIOSK,
        DISPLAY
    }

    public SiteNode {
        if (role == Role.KIOSK && !display.equals(DisplayPlan.USUAL)) {
            throw new IllegalArgumentException("kiosk " + id + " is no display");
        }
        boolean fits =
                switch (role) {
                    case KIOSK -> mark >= 1 && mark <= MAX_MARK;
                    case DISPLAY -> mark == 0;
                };
        if (!fits) {
            throw new IllegalArgumentException(
                    "mark of "
                            + id
                            + " is "
                            + mark
                            + ", accepted are 1 to "
                            + MAX_MARK
                            + " for a kiosk and 0 for a display");
        }
    }

    public SiteNode(NodeId id, Role role, int mark, Texts name) {
        this(id, role, mark, name, DisplayPlan.USUAL);
    }

    /** For those counters, too, where it has a zone of its own. */
    public SiteNode serving(List<CounterId> more) {
        return new SiteNode(id, role, mark, name, display.serving(more));
    }

    /** Whether somebody called to that counter is told here. */
    public boolean announces(CounterId counter) {
        return role == Role.DISPLAY && display.announces(counter);
    }
}
