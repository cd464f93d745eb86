package foyer.kiosk.session;

import foyer.contract.words.LanguageCode;

/**
 * All the session knows of the person in front of it; forgotten with {@link #stranger}.
 *
 * @param helped a colleague was already asked for, so asking again is not a second wish
 */
public record Visitor(
        LanguageCode language, boolean largeText, boolean highContrast, boolean helped) {

    public static Visitor stranger(LanguageCode language) {
        return new Visitor(language, false, false, false);
    }

    Visitor speaking(LanguageCode other) {
        return new Visitor(other, largeText, highContrast, helped);
    }

    Visitor withLargeText(boolean wanted) {
        return new Visitor(language, wanted, highContrast, helped);
    }

    Visitor withHighContrast(boolean wanted) {
        return new Visitor(language, largeText, wanted, helped);
    }

    Visitor withHelp(boolean asked) {
        return new Visitor(language, largeText, highContrast, asked);
    }
}
