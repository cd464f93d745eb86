package foyer.contract.words;

import java.util.regex.Pattern;

/** One announcement of one ticket: each call and each recall has its own. */
public record CallId(String value) implements Comparable<CallId> {
    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9.-]+");

    public CallId {
        Words.require("call id", value, 48, SYNTAX, "letters, digits, points and hyphens");
    }

    @Override
    public int compareTo(CallId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
