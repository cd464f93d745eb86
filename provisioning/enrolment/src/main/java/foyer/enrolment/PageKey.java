package foyer.enrolment;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * With what a browser proves that it may be one display: ten signs that can be typed with the
 * remote control of a television. They are made of the display's secret, so that nothing more has
 * to be kept, and a new secret makes the old key worthless.
 */
public record PageKey(String signs) {
    public static final int SIGNS = 10;

    /** Without those that are read as others. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final Pattern SYNTAX = Pattern.compile("[0-9A-HJKMNP-TV-Z]{" + SIGNS + "}");
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "the page of a display";
    private static final int BITS_A_SIGN = 5;

    /** More than anybody types, with every sign set apart. */
    private static final int LONGEST_TYPED = 40;

    public PageKey {
        // The key is not repeated: what is wrong with it is its form.
        if (!SYNTAX.matcher(signs).matches()) {
            throw new IllegalArgumentException("a key is not " + SIGNS + " letters and digits");
        }
    }

    public static PageKey of(NodeCredentials credentials) {
        long bits = 0;
        var digest = digest(credentials.secret());
        for (int i = 0; i < Long.BYTES; i++) {
            bits = bits << Byte.SIZE | Byte.toUnsignedLong(digest[i]);
        }
        var signs = new StringBuilder(SIGNS);
        for (int i = 0; i < SIGNS; i++) {
            signs.append(ALPHABET.charAt((int) (bits & (1 << BITS_A_SIGN) - 1)));
            bits >>>= BITS_A_SIGN;
        }
        return new PageKey(signs.toString());
    }

    private static byte[] digest(String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(US_ASCII), ALGORITHM));
            return mac.doFinal(PURPOSE.getBytes(US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    /**
     * What was typed, as it was meant: small letters, spaces and hyphens do not count, O is 0, I
     * and L are 1. It may have any length.
     */
    public static String meant(String typed) {
        return typed.substring(0, Math.min(typed.length(), LONGEST_TYPED))
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** Takes the same time whatever was typed. */
    public boolean matches(String typed) {
        return MessageDigest.isEqual(signs.getBytes(US_ASCII), meant(typed).getBytes(US_ASCII));
    }

    /** As it is told to people. */
    public String text() {
        return signs.substring(0, SIGNS / 2) + "-" + signs.substring(SIGNS / 2);
    }

    @Override
    public String toString() {
        return "PageKey[hidden]";
    }
}
