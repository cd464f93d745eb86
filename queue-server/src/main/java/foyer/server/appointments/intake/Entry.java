package foyer.server.appointments.intake;

import java.util.Map;

/**
 * One appointment as it was written, not looked at yet.
 *
 * @param line where it was; of a program's call the place in its list
 */
record Entry(int line, Map<String, String> fields) {
    Entry {
        fields = Map.copyOf(fields);
    }
}
