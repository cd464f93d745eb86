package foyer.contract.words;

import java.util.regex.Pattern;

/** The language a customer chose (BCP 47). */
public record LanguageCode(String value) implements Comparable<LanguageCode> {
    private static final Pattern SYNTAX =
            Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");

    public LanguageCode {
        Words.require("language", value, 11, SYNTAX, "a language tag such as en, pl or ar");
    }

    @Override
    public int compareTo(LanguageCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
