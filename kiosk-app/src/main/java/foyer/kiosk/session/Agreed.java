package foyer.kiosk.session;

import java.time.Instant;

/** When a visitor who does not just wait here is to be called. */
public sealed interface Agreed {
    Instant at();

    /** A held place: the visitor comes back then, and is not called sooner. */
    record Held(Instant at) implements Agreed {}

    /** An appointment: the visitor is here, and that is the time that was agreed. */
    record Appointment(Instant at) implements Agreed {}
}
