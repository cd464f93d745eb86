package foyer.kiosk.session;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.NeedCode;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * All the session knows of the person in front of it; forgotten with {@link #stranger}.
 *
 * @param lowReach everything to touch is in the lower part of the screen
 * @param signed screens that have a clip in a sign language show it
 * @param needs what they said they need, such as a hearing loop
 * @param helped a colleague was already asked for, so asking again is not a second wish
 */
public record Visitor(
        LanguageCode language,
        boolean largeText,
        boolean highContrast,
        boolean lowReach,
        boolean signed,
        Hearing hearing,
        Set<NeedCode> needs,
        boolean helped) {
    public Visitor {
        needs = Set.copyOf(needs);
    }

    public static Visitor stranger(LanguageCode language) {
        return new Visitor(language, false, false, false, false, Hearing.USUAL, Set.of(), false);
    }

    Visitor speaking(LanguageCode other) {
        return new Visitor(
                other, largeText, highContrast, lowReach, signed, hearing, needs, helped);
    }

    Visitor withLargeText(boolean wanted) {
        return new Visitor(
                language, wanted, highContrast, lowReach, signed, hearing, needs, helped);
    }

    Visitor withHighContrast(boolean wanted) {
        return new Visitor(language, largeText, wanted, lowReach, signed, hearing, needs, helped);
    }

    Visitor withLowReach(boolean wanted) {
        return new Visitor(
                language, largeText, highContrast, wanted, signed, hearing, needs, helped);
    }

    Visitor withSigned(boolean wanted) {
        return new Visitor(
                language, largeText, highContrast, lowReach, wanted, hearing, needs, helped);
    }

    <T> Visitor withHearing(BiFunction<Hearing, T, Hearing> change, T to) {
        var changed = change.apply(hearing, to);
        return new Visitor(
                language, largeText, highContrast, lowReach, signed, changed, needs, helped);
    }

    Visitor withHelp(boolean asked) {
        return new Visitor(
                language, largeText, highContrast, lowReach, signed, hearing, needs, asked);
    }

    /** With that need, or without it when it was there. */
    Visitor turning(NeedCode need) {
        var turned = new TreeSet<>(needs);
        if (!turned.remove(need)) {
            turned.add(need);
        }
        return new Visitor(
                language, largeText, highContrast, lowReach, signed, hearing, turned, helped);
    }
}
