package foyer.contract.words;

import java.util.regex.Pattern;

/** What somebody needs to be served as well as everybody: the stable name of an adjustment. */
public record NeedCode(String value) implements Comparable<NeedCode> {
    private static final Pattern SYNTAX = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public NeedCode {
        Words.require(
                "need code",
                value,
                40,
                SYNTAX,
                "lower-case letters, digits and single hyphens, such as hearing-loop");
    }

    @Override
    public int compareTo(NeedCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
