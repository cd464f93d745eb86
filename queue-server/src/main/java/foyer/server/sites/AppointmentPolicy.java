package foyer.server.sites;

import java.time.Duration;

/**
 * What becomes of an appointment by when its customer checks in.
 *
 * @param standard the wait promised from the appointed time on
 * @param early whoever comes earlier than this before the time is early
 * @param late whoever comes later than this after it is late, and waits as without an appointment
 * @param earlyWaitsAsWalkIn an early customer is called in the turn of their arrival when that is
 *     sooner, and otherwise at the appointed time
 */
public record AppointmentPolicy(
        Duration standard, Duration early, Duration late, boolean earlyWaitsAsWalkIn) {
    public static final Duration LONGEST = Duration.ofHours(8);
    public static final AppointmentPolicy USUAL =
            new AppointmentPolicy(
                    Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(15), false);

    public AppointmentPolicy {
        Bounded.duration("standard of appointments", standard, LONGEST);
        Bounded.duration("early", early, LONGEST);
        Bounded.duration("late", late, LONGEST);
    }
}
