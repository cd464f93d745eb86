package foyer.server.sites;

import foyer.contract.words.Texts;

/** How much of a message things of a site take, at most. */
final class Room {
    /** Quotation marks, and what stands between two things. */
    static final int MARKS = 3;

    private static final int ESCAPED = 6;

    private Room() {}

    static void requireAtMost(String what, long found, int most) {
        if (found > most) {
            throw new IllegalArgumentException(
                    "a site has " + found + " " + what + ", accepted are at most " + most);
        }
    }

    static long of(Texts texts) {
        long bytes = 0;
        for (var text : texts.byLanguage().entrySet()) {
            bytes += 2 * MARKS + text.getKey().value().length() + of(text.getValue());
        }
        return bytes;
    }

    static long of(String text) {
        return text.chars().mapToLong(Room::of).sum();
    }

    private static long of(int sign) {
        if (sign < ' ' || Character.isSurrogate((char) sign)) {
            return ESCAPED;
        }
        if (sign == '"' || sign == '\\') {
            return 2;
        }
        return sign < 0x80 ? 1 : sign < 0x800 ? 2 : 3;
    }
}
