package foyer.contract.words;

import java.util.regex.Pattern;

/**
 * A page a visitor can open on a phone of their own. Encrypted, because what is asked there is
 * nobody else's business, and short enough that its code is still read from a till's paper.
 */
public record WebAddress(String value) {
    /** A code of 57 modules, 43 millimetres wide on paper at six dots each. */
    public static final int MAX_LENGTH = 180;

    private static final Pattern SYNTAX =
            Pattern.compile("https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?(/[!-~]*)?");

    public WebAddress {
        Words.require(
                "address",
                value,
                MAX_LENGTH,
                SYNTAX,
                "an address such as https://www.example.org/council-tax");
    }

    /** As people say and type it. */
    public String spoken() {
        return value.substring("https://".length());
    }
}
