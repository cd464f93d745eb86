package foyer.kiosk.display.film;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a film, as a browser asks for it.
 *
 * @param from the first byte
 */
record Piece(long from, long length) {
    /** One piece; whoever asks for several is told that there are none such. */
    private static final Pattern ASKED = Pattern.compile("bytes=(\\d{1,18})-(\\d{1,18})?");

    private static final Pattern LAST = Pattern.compile("bytes=-(\\d{1,18})");

    static Optional<Piece> find(String range, long size) {
        var last = LAST.matcher(range);
        if (last.matches()) {
            long length = Math.min(size, Long.parseLong(last.group(1)));
            return length == 0 ? Optional.empty() : Optional.of(new Piece(size - length, length));
        }
        var asked = ASKED.matcher(range);
        return asked.matches()
                ? between(Long.parseLong(asked.group(1)), end(asked.group(2), size), size)
                : Optional.empty();
    }

    private static long end(@Nullable String last, long size) {
        return last == null ? size - 1 : Math.min(size - 1, Long.parseLong(last));
    }

    private static Optional<Piece> between(long first, long last, long size) {
        return first >= size || last < first
                ? Optional.empty()
                : Optional.of(new Piece(first, last - first + 1));
    }

    /** As the answer names it. */
    String of(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
