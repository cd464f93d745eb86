package foyer.contract.words;

import java.util.regex.Pattern;

/** What is asked for: the stable name of a service of a site. */
public record ServiceCode(String value) implements Comparable<ServiceCode> {
    private static final Pattern SYNTAX = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public ServiceCode {
        Words.require(
                "service code",
                value,
                40,
                SYNTAX,
                "lower-case letters, digits and single hyphens, such as council-tax");
    }

    @Override
    public int compareTo(ServiceCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
