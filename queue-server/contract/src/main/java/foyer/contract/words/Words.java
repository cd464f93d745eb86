package foyer.contract.words;

import java.util.regex.Pattern;

/** Checks shared by the word types: size first, then characters, then syntax. */
final class Words {
    private Words() {}

    static String require(
            String what, String value, int maxLength, Pattern syntax, String accepted) {
        if (value.isEmpty() || value.length() > maxLength) {
            throw new IllegalArgumentException(
                    what
                            + " has "
                            + value.length()
                            + " characters, accepted are 1 to "
                            + maxLength);
        }
        if (!syntax.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    what + " '" + printable(value) + "' is not " + accepted);
        }
        return value;
    }

    /** What a log line may safely repeat of a value that came from outside. */
    private static String printable(String value) {
        return value.replaceAll("[^\\x20-\\x7E]", "?");
    }
}
