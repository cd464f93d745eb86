package foyer.server.appointments.intake;

import foyer.server.appointments.Appointment;
import java.util.List;

/** What came of reading: all of it, or everything that is wrong with it. */
public sealed interface Read {
    record Ok(List<Appointment> appointments) implements Read {
        public Ok {
            appointments = List.copyOf(appointments);
        }
    }

    record Faulty(List<IntakeFault> faults) implements Read {
        public Faulty {
            faults = List.copyOf(faults);
        }

        static Faulty of(int line, String problem) {
            return new Faulty(List.of(new IntakeFault(line, problem)));
        }
    }
}
