package foyer.contract.words;

import java.util.regex.Pattern;

/**
 * One office with a reception and a queue of its own. Part of every topic, so it holds nothing MQTT
 * gives a meaning to.
 */
public record SiteId(String value) implements Comparable<SiteId> {
    private static final Pattern SYNTAX = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public SiteId {
        Words.require(
                "site id",
                value,
                40,
                SYNTAX,
                "lower-case letters, digits and single hyphens, such as civic-centre");
    }

    @Override
    public int compareTo(SiteId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
