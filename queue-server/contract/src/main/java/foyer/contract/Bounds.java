package foyer.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Size checks of message fields; the codec turns what they throw into a refusal. */
final class Bounds {
    private Bounds() {}

    static <T> List<T> list(String field, @Nullable List<T> items, int max) {
        if (items == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        if (items.size() > max) {
            throw new IllegalArgumentException(
                    field + " has " + items.size() + " items, accepted are at most " + max);
        }
        return List.copyOf(items);
    }

    static String text(String field, @Nullable String value, int max) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        if (value.length() > max) {
            throw new IllegalArgumentException(
                    field + " has " + value.length() + " characters, accepted are at most " + max);
        }
        return value;
    }

    /** What somebody typed: one line, so that nothing hides in it. */
    static String line(String field, @Nullable String value, int max) {
        var line = text(field, value, max);
        if (line.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(field + " has a control character");
        }
        return line;
    }

    static String textOrNull(String field, @Nullable String value, int max) {
        return value == null ? "" : text(field, value, max);
    }

    /** What a person wrote, line by line: no signs that steer a terminal or a printer. */
    static void words(String field, String value) {
        if (value.chars().anyMatch(sign -> sign != '\n' && Character.isISOControl(sign))) {
            throw new IllegalArgumentException(
                    field + " has control characters, accepted are new lines only");
        }
    }

    static void notNegative(String field, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(field + " is " + value + ", accepted is 0 or more");
        }
    }
}
