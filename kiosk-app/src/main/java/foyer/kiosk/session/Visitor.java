package foyer.kiosk.session;

import foyer.contract.words.LanguageCode;
import java.util.function.BiFunction;

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
        Hearing hearing,
        boolean helped) {

    public static Visitor stranger(LanguageCode language) {
        return new Visitor(language, false, false, false, Hearing.USUAL, false);
    }

    Visitor speaking(LanguageCode other) {
        return new Visitor(other, largeText, highContrast, lowReach, hearing, helped);
    }

    Visitor withLargeText(boolean wanted) {
        return new Visitor(language, wanted, highContrast, lowReach, hearing, helped);
    }

    Visitor withHighContrast(boolean wanted) {
        return new Visitor(language, largeText, wanted, lowReach, hearing, helped);
    }

    Visitor withLowReach(boolean wanted) {
        return new Visitor(language, largeText, highContrast, wanted, hearing, helped);
    }

    <T> Visitor withHearing(BiFunction<Hearing, T, Hearing> change, T to) {
        var changed = change.apply(hearing, to);
        return new Visitor(language, largeText, highContrast, lowReach, changed, helped);
    }

    Visitor withHelp(boolean asked) {
        return new Visitor(language, largeText, highContrast, lowReach, hearing, asked);
    }
}
