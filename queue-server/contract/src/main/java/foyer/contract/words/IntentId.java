package foyer.contract.words;

import java.util.regex.Pattern;

/** One wish of one person, the same however often it is sent. */
public record IntentId(String value) implements Comparable<IntentId> {
    private static final Pattern SYNTAX =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    public IntentId {
        Words.require("intent", value, 36, SYNTAX, "a lower-case UUID");
    }

    @Override
    public int compareTo(IntentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
