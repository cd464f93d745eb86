package foyer.contract.words;

import java.util.regex.Pattern;

/**
 * The letters in front of a service's numbers. I, O, Q, S and Z are left out: they are read as
 * digits.
 */
public record NumberPrefix(String value) {
    private static final Pattern SYNTAX = Pattern.compile("[A-HJ-NPRT-Y]{1,3}");

    public NumberPrefix {
        Words.require(
                "number prefix",
                value,
                3,
                SYNTAX,
                "one to three capital letters without I, O, Q, S and Z");
    }

    @Override
    public String toString() {
        return value;
    }
}
