package foyer.server.ticketing;

import java.util.regex.Pattern;

/** A word of the site's own configuration, such as {@code hearing-loop} or {@code with-baby}. */
public record Code(String value) implements Comparable<Code> {
    private static final int MAX = 40;
    private static final Pattern SYNTAX = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Code {
        if (value.isEmpty() || value.length() > MAX) {
            throw new IllegalArgumentException(
                    "code has " + value.length() + " characters, accepted are 1 to " + MAX);
        }
        if (!SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "code is not lower-case letters, digits and single hyphens");
        }
    }

    @Override
    public int compareTo(Code other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
