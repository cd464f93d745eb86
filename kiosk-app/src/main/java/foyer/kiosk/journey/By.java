package foyer.kiosk.journey;

import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.LinkToken;

/**
 * Who finishes a journey.
 *
 * @param intent of the wish that follows, should one follow
 * @param link used by nobody yet
 */
public record By(LanguageCode language, IntentId intent, LinkToken link) {}
