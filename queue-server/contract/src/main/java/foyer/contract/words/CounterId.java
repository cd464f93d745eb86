package foyer.contract.words;

import java.util.regex.Pattern;

/** A place where an advisor serves, as it is written above it. */
public record CounterId(String value) implements Comparable<CounterId> {
    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");

    public CounterId {
        Words.require(
                "counter id",
                value,
                12,
                SYNTAX,
                "letters, digits and single hyphens, such as 4 or B2");
    }

    @Override
    public int compareTo(CounterId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
