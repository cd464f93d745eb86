package foyer.kiosk.store;

import foyer.contract.Answer;
import foyer.contract.words.AppointmentFit;
import foyer.contract.words.AppointmentKey;
import foyer.contract.words.BusinessDays;
import foyer.contract.words.CheckInTimes;
import foyer.contract.words.KeyHash;
import foyer.contract.words.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One appointment a kiosk knows.
 *
 * @param taken somebody checked in with it here
 * @param held under that number, once it is known
 */
record AppointmentRow(
        Answer.Booking booking,
        String salt,
        Duration early,
        Duration late,
        List<KeyHash> keys,
        boolean taken,
        @Nullable TicketNumber held) {

    boolean isKnownBy(AppointmentKey key) {
        return key.meanings().stream().filter(this::has).count() > 0;
    }

    private boolean has(AppointmentKey key) {
        var hash = KeyHash.of(salt, key);
        return keys.stream().filter(one -> one.matches(hash)).count() > 0;
    }

    /** Whoever knows the code is the customer; a reference may be guessed. */
    private boolean isOwner(AppointmentKey key) {
        return key.meanings().stream()
                .anyMatch(one -> one.kind() == AppointmentKey.Kind.CODE && has(one));
    }

    /** As the server would: today before other days, what nobody came for yet, the nearest. */
    static Comparator<AppointmentRow> meantFirst(Instant now, BusinessDays days) {
        return Comparator.<AppointmentRow, Boolean>comparing(row -> !row.isOn(now, days))
                .thenComparing(AppointmentRow::taken)
                .thenComparing(row -> Duration.between(now, row.booking.startsAt()).abs())
                .thenComparing(row -> row.booking.appointment());
    }

    private boolean isOn(Instant now, BusinessDays days) {
        return days.of(booking.startsAt()).equals(days.of(now));
    }

    Answer.Appointment told(AppointmentKey key, Instant now, BusinessDays days) {
        var times = new CheckInTimes(days, early, late);
        var opensAt = times.opensAt(booking.startsAt());
        if (taken && isOn(now, days)) {
            return new Answer.Appointment(
                    AppointmentFit.CHECKED_IN, booking, opensAt, isOwner(key) ? held : null, null);
        }
        return new Answer.Appointment(
                times.fit(booking.startsAt(), now), booking, opensAt, null, null);
    }
}
