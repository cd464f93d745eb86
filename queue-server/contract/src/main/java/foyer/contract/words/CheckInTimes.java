package foyer.contract.words;

import java.time.Duration;
import java.time.Instant;

/**
 * When an appointment counts: told by the server and, without it, by a kiosk in the same way.
 *
 * @param early whoever comes earlier than this before the time is early
 * @param late whoever comes later than this after it is late
 */
public record CheckInTimes(BusinessDays days, Duration early, Duration late) {

    /** Of an appointment here that nobody cancelled or used. */
    public AppointmentFit fit(Instant startsAt, Instant now) {
        int day = days.of(startsAt).compareTo(days.of(now));
        if (day != 0) {
            return day < 0 ? AppointmentFit.DAY_PAST : AppointmentFit.DAY_TO_COME;
        }
        if (now.isBefore(opensAt(startsAt))) {
            return AppointmentFit.EARLY;
        }
        return now.isAfter(startsAt.plus(late)) ? AppointmentFit.LATE : AppointmentFit.ON_TIME;
    }

    /** From then on nobody is early. */
    public Instant opensAt(Instant startsAt) {
        return startsAt.minus(early);
    }
}
