package foyer.server.appointments;

import foyer.contract.words.AppointmentFit;
import foyer.contract.words.AppointmentId;
import foyer.contract.words.AppointmentKey;
import foyer.contract.words.CheckInTimes;
import foyer.contract.words.SiteId;
import foyer.contract.words.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which of the appointments a key fits is meant, and what its customer is told. */
public final class FindRules {
    private FindRules() {}

    /**
     * Where and when somebody looks.
     *
     * @param heldBy the number of whoever has checked in with an appointment
     */
    public record Here(
            SiteId site,
            Instant now,
            CheckInTimes times,
            Function<AppointmentId, Optional<TicketNumber>> heldBy) {

        private boolean isToday(Appointment one) {
            return times.days().of(one.startsAt()).equals(times.days().of(now));
        }

        private Duration distance(Appointment one) {
            return Duration.between(now, one.startsAt()).abs();
        }
    }

    /**
     * @param found what the key fits, of any site and day
     */
    public static Finding find(AppointmentKey key, List<Appointment> found, Here here) {
        return key.kind() == AppointmentKey.Kind.NAME
                ? byName(key, found, here)
                : byKey(key, found, here);
    }

    /**
     * Whoever knows a name may not hear by it where else and when its owner is expected, nor which
     * of two is meant.
     */
    private static Finding byName(AppointmentKey key, List<Appointment> found, Here here) {
        var zone = here.times().days().zone();
        var fitting =
                found.stream()
                        .filter(one -> one.site().equals(here.site()) && here.isToday(one))
                        .filter(one -> !one.cancelled() && one.isCalled(key.value()))
                        .filter(one -> one.startsAt().atZone(zone).toLocalTime().equals(key.time()))
                        .toList();
        return switch (fitting.size()) {
            case 0 -> Finding.nothing(AppointmentFit.UNKNOWN);
            case 1 -> today(key, fitting.getFirst(), here);
            default -> Finding.nothing(AppointmentFit.SEVERAL);
        };
    }

    private static Finding byKey(AppointmentKey key, List<Appointment> found, Here here) {
        var kept = found.stream().filter(one -> !one.cancelled()).toList();
        var today = kept.stream().filter(here::isToday).toList();
        var meant =
                nextHere(today, here)
                        .or(() -> nearest(today, here))
                        .or(() -> nearest(kept.stream().filter(one -> isHere(one, here)), here))
                        .or(() -> nearest(kept, here))
                        .or(() -> nearest(found, here));
        return meant.map(one -> told(key, one, here))
                .orElseGet(() -> Finding.nothing(AppointmentFit.UNKNOWN));
    }

    /** Of several today, the one that nobody has come for yet and that is nearest. */
    private static Optional<Appointment> nextHere(List<Appointment> today, Here here) {
        var all = today.stream().filter(one -> isHere(one, here)).toList();
        return nearest(all.stream().filter(one -> here.heldBy().apply(one.id()).isEmpty()), here)
                .or(() -> nearest(all, here));
    }

    private static boolean isHere(Appointment one, Here here) {
        return one.site().equals(here.site());
    }

    private static Optional<Appointment> nearest(List<Appointment> all, Here here) {
        return nearest(all.stream(), here);
    }

    private static Optional<Appointment> nearest(Stream<Appointment> all, Here here) {
        return all.min(Comparator.comparing(here::distance).thenComparing(Appointment::id));
    }

    private static Finding told(AppointmentKey key, Appointment one, Here here) {
        if (one.cancelled()) {
            return Finding.of(AppointmentFit.CANCELLED, one);
        }
        return isHere(one, here)
                ? today(key, one, here)
                : Finding.of(AppointmentFit.OTHER_SITE, one);
    }

    private static Finding today(AppointmentKey key, Appointment one, Here here) {
        var held = here.heldBy().apply(one.id());
        if (held.isPresent()) {
            boolean owner = key.meanings().contains(one.code());
            return new Finding(AppointmentFit.CHECKED_IN, one, owner ? held.get() : null);
        }
        return Finding.of(here.times().fit(one.startsAt(), here.now()), one);
    }
}
