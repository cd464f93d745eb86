package foyer.server.appointments.intake;

import java.util.List;

/** What a text holds, or why it cannot be read. */
sealed interface Entries {
    record Ok(List<Entry> entries) implements Entries {}

    record Faulty(List<IntakeFault> faults) implements Entries {
        static Faulty of(int line, String problem) {
            return new Faulty(List.of(new IntakeFault(line, problem)));
        }
    }
}
