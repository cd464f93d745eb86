package foyer.server.away;

import java.text.Normalizer;
import java.util.Map;

/**
 * The length of text messages. In the letters of GSM 7 bit a message holds 160 of them; one letter
 * that is not among them makes it 70 of UCS-2. Longer messages travel in parts, and each is paid
 * for.
 */
public final class SmsText {
    private static final String GSM =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String GSM_TWICE = "^{}\\[~]|€\f";
    private static final Map<Character, String> SAME =
            Map.ofEntries(
                    Map.entry('’', "'"),
                    Map.entry('‘', "'"),
                    Map.entry('“', "\""),
                    Map.entry('”', "\""),
                    Map.entry('„', "\""),
                    Map.entry('–', "-"),
                    Map.entry('—', "-"),
                    Map.entry('…', "..."),
                    Map.entry('\u00a0', " "),
                    Map.entry('ł', "l"),
                    Map.entry('Ł', "L"),
                    Map.entry('đ', "d"),
                    Map.entry('Đ', "D"));
    private static final int ALONE_GSM = 160;
    private static final int PART_GSM = 153;
    private static final int ALONE_WIDE = 70;
    private static final int PART_WIDE = 67;

    private SmsText() {}

    /**
     * Without the accents GSM does not have, as text messages are usually written, if that makes
     * the whole of it GSM; unchanged otherwise.
     */
    public static String plain(String text) {
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(isGsm(c) ? String.valueOf(c) : SAME.getOrDefault(c, bare(c)));
        }
        return isGsm(plain) ? plain.toString() : text;
    }

    private static String bare(char c) {
        return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "");
    }

    /** How many messages it is carried in. */
    public static int countParts(String text) {
        return isGsm(text)
                ? parts(text.chars().map(c -> cost((char) c)).sum(), ALONE_GSM, PART_GSM)
                : parts(text.length(), ALONE_WIDE, PART_WIDE);
    }

    private static int parts(int length, int alone, int part) {
        return length <= alone ? 1 : (length + part - 1) / part;
    }

    private static boolean isGsm(CharSequence text) {
        return text.chars().allMatch(c -> isGsm((char) c));
    }

    private static boolean isGsm(char c) {
        return GSM.indexOf(c) >= 0 || GSM_TWICE.indexOf(c) >= 0;
    }

    private static int cost(char c) {
        return GSM_TWICE.indexOf(c) >= 0 ? 2 : 1;
    }
}
