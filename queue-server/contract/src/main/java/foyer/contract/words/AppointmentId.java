package foyer.contract.words;

import java.util.regex.Pattern;

/** What an appointment is known by between programs; nobody types it. */
public record AppointmentId(String value) implements Comparable<AppointmentId> {
    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    public AppointmentId {
        Words.require("appointment", value, 40, SYNTAX, "letters, digits, - and _");
    }

    @Override
    public int compareTo(AppointmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
