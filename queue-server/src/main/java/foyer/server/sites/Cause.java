package foyer.server.sites;

import foyer.contract.words.Texts;

/** Why a contact that could have been avoided was needed all the same, in this site's words. */
public record Cause(String id, Texts name) {
    public static final int MOST = 20;

    public Cause {
        Ids.require("cause", id);
    }
}
