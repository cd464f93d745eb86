package foyer.server.sites.hours;

import foyer.contract.words.ServiceCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When the house is open, and on which dates it is different. */
public record Opening(Week week, List<SpecialDays> specialDays) {
    public static final int MOST_SPECIAL_DAYS = 500;

    /** A house that says nothing of its hours. */
    public static final Opening ALWAYS = new Opening(Week.ALWAYS, List.of());

    public Opening {
        if (specialDays.size() > MOST_SPECIAL_DAYS) {
            throw new IllegalArgumentException(
                    "there are "
                            + specialDays.size()
                            + " special days, accepted are at most "
                            + MOST_SPECIAL_DAYS);
        }
        specialDays = List.copyOf(specialDays);
        for (int i = 0; i < specialDays.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (specialDays.get(i).contradicts(specialDays.get(j))) {
                    throw new IllegalArgumentException(
                            "special days "
                                    + specialDays.get(i).dates()
                                    + " overlap special days "
                                    + specialDays.get(j).dates());
                }
            }
        }
    }

    /**
     * The hours of a service: what a special day says of it, or of the whole house, or its own
     * week, or the house's.
     *
     * @param own the service's week; null: the house's
     */
    public Spans on(LocalDate date, ServiceCode service, @Nullable Week own) {
        return findSpecial(date, service)
                .map(SpecialDays::hours)
                .orElseGet(() -> (own == null ? week : own).on(date.getDayOfWeek()));
    }

    /** The special day that counts for the service. */
    public Optional<SpecialDays> findSpecial(LocalDate date, ServiceCode service) {
        var ofAll = Optional.<SpecialDays>empty();
        for (var days : specialDays) {
            if (days.covers(date) && days.isAbout(service)) {
                return Optional.of(days);
            }
            if (days.covers(date) && days.isOfAll()) {
                ofAll = Optional.of(days);
            }
        }
        return ofAll;
    }
}
