package foyer.server.feedback;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.SiteId;
import java.time.Instant;

/**
 * A visit that was served, and may still be told of from home. Whose it was is not in it.
 *
 * @param link the hash of its page's token
 * @param language of its page
 * @param at when it was noticed to be over
 * @param answered it was told how it was
 */
public record Served(
        SiteId site, String link, LanguageCode language, Instant at, boolean answered) {
    Served told() {
        return new Served(site, link, language, at, true);
    }
}
