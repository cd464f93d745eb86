package foyer.kiosk.speech;

import foyer.contract.words.LanguageCode;

/**
 * One sentence or less.
 *
 * @param forOneOnly it tells what this visitor chose or got, so no loudspeaker says it
 */
public record Line(LanguageCode language, Words words, boolean forOneOnly) {}
