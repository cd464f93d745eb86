package foyer.contract.words;

import java.util.regex.Pattern;

/**
 * The unguessable part of a phone page's address: 128 random bits made by the kiosk, 26 characters
 * of base 32 (RFC 4648, lower case, no padding). Who has it may see the ticket; logs therefore
 * never hold it.
 */
public record LinkToken(String value) {
    private static final Pattern SYNTAX = Pattern.compile("[a-z2-7]{26}");
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    public LinkToken {
        // The value itself is not repeated in the message: it is a key to a page.
        if (!SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException("link token is not 26 characters of a-z and 2-7");
        }
    }

    /** From exactly 16 random bytes. */
    public static LinkToken of(byte[] random) {
        if (random.length != 16) {
            throw new IllegalArgumentException("a link token takes 16 bytes, not " + random.length);
        }
        var text = new StringBuilder(26);
        int buffer = 0;
        int bits = 0;
        for (byte b : random) {
            buffer = (buffer << 8) | (b & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt((buffer >> bits) & 31));
            }
        }
        text.append(ALPHABET.charAt((buffer << (5 - bits)) & 31));
        return new LinkToken(text.toString());
    }

    @Override
    public String toString() {
        return "LinkToken[hidden]";
    }
}
