package foyer.kiosk.find;

import java.util.Arrays;

/** How alike two folded words are, of a hundred. */
final class Likeness {
    static final int SAME = 100;
    private static final int BEGINS = 92;
    private static final int ONE_SLIP = 84;
    private static final int TWO_SLIPS = 70;
    private static final int ONE_ROOT = 64;
    private static final int WITHIN = 60;

    /** A word of fewer letters is another word when one of them is wrong. */
    private static final int SLIP_FROM = 4;

    private static final int TWO_SLIPS_FROM = 8;
    private static final int ROOT = 4;

    private Likeness() {}

    static int of(String typed, String word) {
        if (typed.equals(word)) {
            return SAME;
        }
        if (Letters.isHan(typed) || Letters.isHan(word)) {
            return han(typed, word);
        }
        if (word.startsWith(typed) && typed.length() >= 2) {
            return BEGINS;
        }
        int slips = slips(typed, word);
        if (slips <= allowed(typed)) {
            return slips == 1 ? ONE_SLIP : TWO_SLIPS;
        }
        if (isOneRoot(typed, word)) {
            return ONE_ROOT;
        }
        return typed.length() >= SLIP_FROM && word.contains(typed) ? WITHIN : 0;
    }

    private static int allowed(String typed) {
        return typed.length() < SLIP_FROM ? 0 : typed.length() < TWO_SLIPS_FROM ? 1 : 2;
    }

    /** Most of both: endings differ by case and number, in Polish and Lithuanian more than here. */
    private static boolean isOneRoot(String one, String other) {
        int same = 0;
        int shorter = Math.min(one.length(), other.length());
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same >= ROOT
                && same * 3 >= 2 * Math.min(one.length(), other.length())
                && same * 2 >= Math.max(one.length(), other.length());
    }

    /** Chinese is compared by pairs of signs; one sign alone by whether it is there. */
    private static int han(String typed, String word) {
        int[] signs = typed.codePoints().toArray();
        if (signs.length == 1) {
            return word.contains(typed) ? WITHIN : 0;
        }
        int found = 0;
        for (int i = 0; i + 1 < signs.length; i++) {
            found += word.contains(new String(signs, i, 2)) ? 1 : 0;
        }
        return found * BEGINS / (signs.length - 1);
    }

    /** Letters left out, added, changed or swapped; more than two are not counted to the end. */
    static int slips(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 2) {
            return 3;
        }
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        var row = new int[other.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
                if (isSwapped(one, other, i, j)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            var oldest = before;
            before = last;
            last = row;
            row = oldest;
        }
        return last[other.length()];
    }

    private static boolean isSwapped(String one, String other, int i, int j) {
        return i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
