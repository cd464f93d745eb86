package foyer.kiosk.text;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;

/** Chinese in Latin letters without tones, as it is typed where there are no other keys. */
public final class Pinyin {
    private static final Transliterator LATIN =
            Transliterator.getInstance("Han-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Lower");

    private Pinyin() {}

    /** Each word in one piece, since nobody types a blank within one. Any thread. */
    public static List<String> of(String text) {
        var words = new ArrayList<String>();
        for (var word : text.split("[^\\p{IsHan}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(latin(word));
            }
        }
        return List.copyOf(words);
    }

    private static String latin(String word) {
        synchronized (LATIN) {
            return LATIN.transliterate(word).replaceAll("[^a-z]", "");
        }
    }
}
