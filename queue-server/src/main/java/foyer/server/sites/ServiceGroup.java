package foyer.server.sites;

import foyer.contract.words.Texts;
import org.jspecify.annotations.Nullable;

/** Services shown behind one tile of a kiosk. */
public record ServiceGroup(String id, Texts name, @Nullable Texts hint, String icon) {
    public ServiceGroup {
        Ids.require("group", id);
        Ids.requireIcon(icon);
    }
}
