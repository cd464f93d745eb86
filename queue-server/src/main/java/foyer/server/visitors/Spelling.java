package foyer.server.visitors;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Names as people spell them who have only heard them. */
final class Spelling {
    /** As far as anything can be from anything. */
    static final int NOT_ALIKE = 99;

    private static final int LONG = 8;
    private static final int SHORT = 4;

    private Spelling() {}

    /** Small letters without accents; letters that no accent explains are written out. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('\u0142', 'l')
                .replace('\u00f8', 'o')
                .replace('\u0111', 'd')
                .replace("\u00df", "ss")
                .replace("\u00e6", "ae");
    }

    static List<String> words(String text) {
        return Stream.of(fold(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Every typed word has to be like one of the name; 0 when each begins one. */
    static int distance(List<String> typed, String name) {
        var parts = words(name);
        int sum = 0;
        for (var word : typed) {
            sum += parts.stream().mapToInt(part -> distance(word, part)).min().orElse(NOT_ALIKE);
            if (sum >= NOT_ALIKE) {
                return NOT_ALIKE;
            }
        }
        return sum;
    }

    private static int distance(String typed, String word) {
        if (word.startsWith(typed)) {
            return 0;
        }
        int slips = slipsFor(typed);
        boolean hopeless = Math.abs(typed.length() - word.length()) > slips;
        int apart = slips == 0 || hopeless ? NOT_ALIKE : edits(typed, word);
        return apart <= slips ? apart : NOT_ALIKE;
    }

    /** A short word has no letter to spare. */
    private static int slipsFor(String typed) {
        return typed.length() >= LONG ? 2 : typed.length() >= SHORT ? 1 : 0;
    }

    /** Letters put in, left out, changed, or swapped with their neighbour. */
    private static int edits(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                rows[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : step(rows, a, b, i, j);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int step(int[][] rows, String a, String b, int i, int j) {
        int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least =
                Math.min(
                        rows[i - 1][j - 1] + changed, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
