package foyer.contract.words;

import java.util.regex.Pattern;

/** One kiosk or display machine. Also its MQTT client id and user name. */
public record NodeId(String value) implements Comparable<NodeId> {
    private static final Pattern SYNTAX = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public NodeId {
        Words.require(
                "node id",
                value,
                40,
                SYNTAX,
                "lower-case letters, digits and single hyphens, such as kiosk-1");
    }

    @Override
    public int compareTo(NodeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
