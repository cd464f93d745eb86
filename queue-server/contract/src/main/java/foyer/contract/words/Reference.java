package foyer.contract.words;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What somebody quotes who asks about something they left here: two groups of four signs, without
 * those that are read as others. A kiosk makes it of the wish itself, so that it is known also
 * while no server is there.
 */
public record Reference(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRTVWXY";
    private static final Pattern SYNTAX =
            Pattern.compile("[0-9A-HJKMNPQRTVWXY]{4}-[0-9A-HJKMNPQRTVWXY]{4}");
    private static final int SIGNS = 8;

    public Reference {
        Words.require("reference", value, SIGNS + 1, SYNTAX, "four signs, a hyphen, four signs");
    }

    /** The same wish has the same reference. */
    public static Reference of(IntentId intent) {
        var bits = UUID.fromString(intent.value());
        long mixed = mixed(bits.getMostSignificantBits() ^ mixed(bits.getLeastSignificantBits()));
        var text = new StringBuilder(SIGNS + 1);
        for (int i = 0; i < SIGNS; i++) {
            text.append(ALPHABET.charAt((int) Long.remainderUnsigned(mixed, ALPHABET.length())));
            mixed = Long.divideUnsigned(mixed, ALPHABET.length());
        }
        return new Reference(text.insert(SIGNS / 2, '-').toString());
    }

    /** Every bit of the result depends on every bit of the value (SplitMix64). */
    private static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    @Override
    public String toString() {
        return value;
    }
}
