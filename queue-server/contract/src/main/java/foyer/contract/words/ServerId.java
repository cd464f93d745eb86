package foyer.contract.words;

import java.util.regex.Pattern;

/** One queue server. */
public record ServerId(String value) implements Comparable<ServerId> {
    private static final Pattern SYNTAX = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public ServerId {
        Words.require(
                "server id",
                value,
                40,
                SYNTAX,
                "lower-case letters, digits and single hyphens, such as main");
    }

    @Override
    public int compareTo(ServerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
