package foyer.server.sites.hours;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Dates on which the week does not count: a holiday, a training morning, a long Thursday.
 *
 * @param to the last day
 * @param hours instead of the week's; none: closed
 * @param services those it is about; none: every service
 * @param name such as "Christmas Day"
 */
public record SpecialDays(
        LocalDate from,
        LocalDate to,
        Spans hours,
        Set<ServiceCode> services,
        @Nullable Texts name) {
    /** Longer would be a new week, not an exception. */
    public static final int LONGEST_DAYS = 400;

    public SpecialDays {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "special days end on " + to + ", before they begin on " + from);
        }
        if (ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS) {
            throw new IllegalArgumentException(
                    "special days from "
                            + from
                            + " to "
                            + to
                            + " are more than "
                            + LONGEST_DAYS
                            + " days");
        }
        services = Collections.unmodifiableSet(new TreeSet<>(services));
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    public boolean isOfAll() {
        return services.isEmpty();
    }

    boolean isAbout(ServiceCode service) {
        return services.contains(service);
    }

    /** Both say something of one service on one day, and neither goes before the other. */
    public boolean contradicts(SpecialDays other) {
        boolean sameDay = !from.isAfter(other.to) && !other.from.isAfter(to);
        return sameDay && (isOfAll() ? other.isOfAll() : services.stream().anyMatch(of(other)));
    }

    private static Predicate<ServiceCode> of(SpecialDays other) {
        return other.services::contains;
    }

    /** Such as 2026-12-25, or 2026-12-27 to 2026-12-31. */
    public String dates() {
        return from.equals(to) ? from.toString() : from + " to " + to;
    }
}
