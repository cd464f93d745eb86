package foyer.server.sites;

import foyer.contract.words.Texts;

/** An organisation that serves people here, such as the council or its housing partner. */
public record Partner(String id, Texts name) {
    public Partner {
        Ids.require("partner", id);
    }
}
