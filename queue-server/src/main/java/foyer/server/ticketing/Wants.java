package foyer.server.ticketing;

import foyer.contract.words.AppointmentId;
import foyer.contract.words.ServiceCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wants besides the service they wait for.
 *
 * @param further services of the same visit, in turn
 * @param adjustments what makes the visit possible, such as a hearing loop; in a fixed order
 * @param appointment the agreed time, if any
 * @param priority the floorwalker's reason to call them sooner
 * @param notBefore a held place: they come back then, and are not called sooner; null: they wait
 * @param booking which appointment it is, when it was checked in with
 */
public record Wants(
        List<ServiceCode> further,
        List<Code> adjustments,
        @Nullable Instant appointment,
        @Nullable Code priority,
        @Nullable Instant notBefore,
        @Nullable AppointmentId booking) {
    public static final int MAX_FURTHER = 8;
    public static final int MAX_ADJUSTMENTS = 6;
    public static final Wants NOTHING = new Wants(List.of(), List.of(), null, null, null, null);

    /** Of somebody who checked in with an appointment. */
    public static Wants booked(AppointmentId booking, Instant appointment, List<Code> adjustments) {
        return new Wants(List.of(), adjustments, appointment, null, null, booking);
    }

    public Wants {
        further = List.copyOf(further);
        // As exact as the journal keeps it.
        notBefore = notBefore == null ? null : notBefore.truncatedTo(ChronoUnit.MICROS);
        adjustments = adjustments.stream().distinct().sorted().toList();
        if (further.size() > MAX_FURTHER) {
            throw new IllegalArgumentException(
                    "a visit has at most " + MAX_FURTHER + " further services");
        }
        if (adjustments.size() > MAX_ADJUSTMENTS) {
            throw new IllegalArgumentException(
                    "a visit has at most " + MAX_ADJUSTMENTS + " adjustments");
        }
    }

    /** Of somebody who waits here and checked in with no appointment. */
    public Wants(
            List<ServiceCode> further,
            List<Code> adjustments,
            @Nullable Instant appointment,
            @Nullable Code priority) {
        this(further, adjustments, appointment, priority, null, null);
    }

    /** With a place held until then; null: with none. */
    public static Wants held(@Nullable Instant until) {
        return NOTHING.heldUntil(until);
    }

    public boolean isNothing() {
        return equals(NOTHING);
    }

    Wants prioritised(@Nullable Code reason) {
        return Objects.equals(reason, priority)
                ? this
                : new Wants(further, adjustments, appointment, reason, notBefore, booking);
    }

    Wants adjusted(List<Code> codes) {
        return new Wants(further, codes, appointment, priority, notBefore, booking);
    }

    /**
     * With these besides what was known before: what was agreed with an appointment is not lost to
     * what is said at the kiosk.
     */
    public Wants needing(List<Code> more) {
        var all =
                Stream.concat(adjustments.stream(), more.stream())
                        .distinct()
                        .limit(MAX_ADJUSTMENTS)
                        .toList();
        return more.isEmpty() ? this : adjusted(all);
    }

    Wants furtherBeing(List<ServiceCode> services) {
        return new Wants(services, adjustments, appointment, priority, notBefore, booking);
    }

    /** Of somebody who waits as everybody does. */
    Wants withoutAppointment() {
        return new Wants(further, adjustments, null, priority, notBefore, null);
    }

    Wants heldUntil(@Nullable Instant until) {
        return new Wants(further, adjustments, appointment, priority, until, booking);
    }
}
