package foyer.contract.words;

import java.util.regex.Pattern;

/** An opaque id of a member of staff; never a name, because the journal keeps it. */
public record StaffId(String value) implements Comparable<StaffId> {
    private static final Pattern SYNTAX = Pattern.compile("[a-z0-9]+([-.][a-z0-9]+)*");

    public StaffId {
        Words.require(
                "staff id",
                value,
                40,
                SYNTAX,
                "lower-case letters, digits, single hyphens and points, such as s-17");
    }

    @Override
    public int compareTo(StaffId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
