package foyer.server.appointments;

import foyer.contract.words.AppointmentFit;
import foyer.contract.words.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told who looks for an appointment.
 *
 * @param appointment null when there is none, or none they may hear of
 * @param held the number it was checked in under; only for who knows its code
 */
public record Finding(
        AppointmentFit fit, @Nullable Appointment appointment, @Nullable TicketNumber held) {
    static Finding nothing(AppointmentFit fit) {
        return new Finding(fit, null, null);
    }

    static Finding of(AppointmentFit fit, Appointment appointment) {
        return new Finding(fit, appointment, null);
    }
}
