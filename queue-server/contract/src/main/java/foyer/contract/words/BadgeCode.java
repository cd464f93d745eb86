package foyer.contract.words;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a business visitor's badge carries to be read by a scanner or typed: a V and seven
 * characters that nobody mistakes for one another. The kiosk makes it, so that a badge can be
 * printed while the server is away. It says nothing of a person and is good for leaving only.
 */
public record BadgeCode(String value) {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int DRAWN = 7;
    private static final int MARK = 4;

    /** Those of an intent that are drawn by lot. */
    private static final long DRAWN_BITS = (1L << 60) - 1;

    private static final Pattern SYNTAX = Pattern.compile("V[2-9A-HJKMNP-Z]{" + DRAWN + "}");

    public BadgeCode {
        Words.require(
                "badge code", value, 1 + DRAWN, SYNTAX, "a V and " + DRAWN + " of " + ALPHABET);
    }

    /** The same for the same visitor, however often their sign-in is sent. */
    public static BadgeCode of(IntentId intent) {
        long rest = UUID.fromString(intent.value()).getLeastSignificantBits() & DRAWN_BITS;
        var text = new StringBuilder("V");
        for (int i = 0; i < DRAWN; i++) {
            text.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
            rest /= ALPHABET.length();
        }
        return new BadgeCode(text.toString());
    }

    /** As somebody types it: small letters, spaces and hyphens do not matter. */
    public static Optional<BadgeCode> find(String typed) {
        var bare = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return SYNTAX.matcher(bare).matches() ? Optional.of(new BadgeCode(bare)) : Optional.empty();
    }

    /** The short form that stands large on the badge where the server gave no number. */
    public String mark() {
        return value.substring(0, MARK);
    }

    @Override
    public String toString() {
        return value;
    }
}
