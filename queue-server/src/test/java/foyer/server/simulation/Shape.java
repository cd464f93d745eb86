package foyer.server.simulation;

import foyer.server.sites.Numbering;
import foyer.server.ticketing.RuleBook;
import foyer.server.ticketing.TestRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * What kind of world a seed is: hours in a row at one site, or a week at up to three, with a few
 * busy minutes in each day and some of them about the cut-over.
 *
 * @param first the day on which it begins
 * @param busy how long each busy time is
 */
record Shape(long seed, int sites, int days, LocalDate first, Duration busy) {
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** All busy times of all sites together. */
    private static final Duration WORK = Duration.ofMinutes(25);

    /** A plain week, both with a change of the clocks, and the turn of a year. */
    private static final List<LocalDate> WEEKS =
            List.of(
                    LocalDate.parse("2026-11-23"),
                    LocalDate.parse("2027-03-24"),
                    LocalDate.parse("2027-10-27"),
                    LocalDate.parse("2026-12-28"));

    static Shape of(long seed) {
        if (seed % 4 == 0) {
            return new Shape(seed, 1, 1, WEEKS.getFirst(), WORK);
        }
        int sites = 1 + (int) (seed % 3);
        var week = WEEKS.get((int) (seed / 4 % 4));
        return new Shape(seed, sites, 7, week, WORK.dividedBy(14L * sites));
    }

    boolean isWeek() {
        return days > 1;
    }

    /** Small bands run out. */
    Numbering numbering() {
        return new Numbering(1, 3, 40, 239, 10);
    }

    /** Some sites have configured nothing. */
    RuleBook rules(int site) {
        return (seed + site) % 3 == 0 ? RuleBook.USUAL : TestRules.ALL;
    }

    Instant start() {
        return at(0, seed % 8 == 0 ? LocalTime.of(2, 30) : LocalTime.of(8, 0));
    }

    Instant at(int day, LocalTime time) {
        return first.plusDays(day).atTime(time).atZone(ZONE).toInstant();
    }
}
