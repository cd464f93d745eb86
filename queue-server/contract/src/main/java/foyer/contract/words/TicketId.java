package foyer.contract.words;

import java.util.regex.Pattern;

/** The permanent identity of a ticket; its number may be given again tomorrow, this never. */
public record TicketId(String value) implements Comparable<TicketId> {
    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9-]+");

    public TicketId {
        Words.require("ticket id", value, 40, SYNTAX, "letters, digits and hyphens");
    }

    @Override
    public int compareTo(TicketId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
