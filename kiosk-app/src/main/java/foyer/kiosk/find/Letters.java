package foyer.kiosk.find;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words as they are compared: small letters, without accents, and with one letter where keyboards
 * and habits have several.
 */
final class Letters {
    /**
     * Letters that no decomposition takes apart, and the Arabic ones that are written either way.
     */
    private static final Map<Integer, String> SAME =
            Map.ofEntries(
                    Map.entry((int) 'ł', "l"),
                    Map.entry((int) 'đ', "d"),
                    Map.entry((int) 'ø', "o"),
                    Map.entry((int) 'ß', "ss"),
                    Map.entry((int) 'ı', "i"),
                    Map.entry((int) 'æ', "ae"),
                    Map.entry((int) 'ة', "ه"),
                    Map.entry((int) 'ى', "ي"),
                    Map.entry((int) 'ی', "ي"),
                    Map.entry((int) 'ے', "ي"),
                    Map.entry((int) 'ک', "ك"),
                    Map.entry((int) 'ہ', "ه"),
                    Map.entry((int) 'ھ', "ه"),
                    Map.entry((int) 'ۃ', "ه"),
                    Map.entry((int) 'ں', "ن"));

    private static final int TATWEEL = 0x640;

    private Letters() {}

    /** At most so many; each Han sign with the next, since no blanks part Chinese words. */
    static List<String> words(String text, int most, int longest) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var folded = fold(text);
        folded.codePoints()
                .forEach(
                        sign -> {
                            if (belongs(sign)) {
                                word.appendCodePoint(sign);
                            } else {
                                end(words, word, longest);
                            }
                        });
        end(words, word, longest);
        return List.copyOf(words.subList(0, Math.min(most, words.size())));
    }

    private static boolean belongs(int sign) {
        return Character.isLetterOrDigit(sign) || isMark(sign);
    }

    private static void end(List<String> words, StringBuilder word, int longest) {
        if (!word.isEmpty()) {
            words.add(cut(word.toString(), longest));
            word.setLength(0);
        }
    }

    private static String cut(String word, int longest) {
        int signs = word.codePointCount(0, word.length());
        return signs <= longest ? word : word.substring(0, word.offsetByCodePoints(0, longest));
    }

    static String fold(String text) {
        var folded = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(sign -> !isAccent(sign) && sign != TATWEEL && !isJoiner(sign))
                .forEach(sign -> folded.append(SAME.getOrDefault(sign, Character.toString(sign))));
        return folded.toString();
    }

    /** An accent of Latin or Arabic, which many leave out; a Bengali vowel sign is a letter. */
    private static boolean isAccent(int sign) {
        return isMark(sign) && UnicodeScript.of(sign) != UnicodeScript.BENGALI;
    }

    private static boolean isMark(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isJoiner(int sign) {
        return Character.getType(sign) == Character.FORMAT;
    }

    static boolean isHan(String word) {
        return word.codePoints().anyMatch(sign -> UnicodeScript.of(sign) == UnicodeScript.HAN);
    }
}
