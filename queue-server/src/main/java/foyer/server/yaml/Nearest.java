package foyer.server.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/** What the writer probably meant. */
final class Nearest {
    private static final int LISTED = 12;

    private Nearest() {}

    /** A half sentence: the nearest known word, or what is known when none is near. */
    static String hint(String word, Collection<String> known) {
        if (known.isEmpty()) {
            return "none is known";
        }
        var nearest =
                known.stream()
                        .min(
                                Comparator.comparingInt((String k) -> distance(word, k))
                                        .thenComparing(Comparator.naturalOrder()))
                        .orElseThrow();
        return distance(word, nearest) <= Math.max(1, Math.max(word.length(), nearest.length()) / 3)
                ? "did you mean '" + nearest + "'?"
                : "known are "
                        + known.stream().sorted().limit(LISTED).collect(Collectors.joining(", "))
                        + (known.size() > LISTED ? ", …" : "");
    }

    /** Levenshtein's: how many letters to insert, remove or replace. */
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replace, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
