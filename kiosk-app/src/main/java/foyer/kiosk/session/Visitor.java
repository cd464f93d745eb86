package foyer.kiosk.session;

import foyer.contract.words.LanguageCode;

/**
 * All the session knows of the person in front of it; forgotten with {@link #stranger}.
 *
 * @param lowReach everything to touch is in the lower part of the screen
 * @param helped a colleague was already asked for, so asking again is not a second wish
 */
public record Visitor(
        LanguageCode language,
        boolean largeText,
        boolean highContrast,
        boolean lowReach,
        boolean helped) {

    public static Visitor stranger(LanguageCode language) {
        return new Visitor(language, false, false, false, false);
    }

    Visitor speaking(LanguageCode other) {
        return new Visitor(other, largeText, highContrast, lowReach, helped);
    }

    Visitor withLargeText(boolean wanted) {
        return new Visitor(language, wanted, highContrast, lowReach, helped);
    }

    Visitor withHighContrast(boolean wanted) {
        return new Visitor(language, largeText, wanted, lowReach, helped);
    }

    Visitor withLowReach(boolean wanted) {
        return new Visitor(language, largeText, highContrast, wanted, helped);
    }

    Visitor withHelp(boolean asked) {
        return new Visitor(language, largeText, highContrast, lowReach, asked);
    }
}
