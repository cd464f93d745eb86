package foyer.kiosk.numbers;

import foyer.contract.words.NumberBand;
import foyer.contract.words.NumberPrefix;
import foyer.contract.words.TicketNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Which number comes next when the kiosk numbers alone.
 *
 * @param mark the kiosk's own, from its first lease; null before it
 * @param bands what is leased, of any day
 * @param lastInBand the last number given under this prefix on this day; 0 before the first
 * @param lastMarked the last number given under the kiosk's mark, ever
 */
public record OwnNumbers(
        @Nullable Integer mark, List<NumberBand> bands, int lastInBand, int lastMarked) {
    /** Marked numbers begin anew after this many: weeks without any band lie between. */
    public static final int MOST_MARKED = 9_999;

    /** What to do for one customer. */
    public sealed interface Decision {
        record FromBand(TicketNumber number, int used) implements Decision {}

        record Marked(TicketNumber number, int used) implements Decision {}

        /** Never leased anything: no number of this kiosk is sure to be nobody else's. */
        record NoneSure() implements Decision {}
    }

    /**
     * @param day null when the clock is not trusted: a band belongs to a day
     */
    public Decision next(NumberPrefix prefix, int width, @Nullable LocalDate day) {
        var inBand = day == null ? OptionalInt.empty() : nextInBand(day);
        if (inBand.isPresent()) {
            int number = inBand.getAsInt();
            return new Decision.FromBand(TicketNumber.of(prefix, number, width), number);
        }
        if (mark == null) {
            return new Decision.NoneSure();
        }
        int number = lastMarked % MOST_MARKED + 1;
        return new Decision.Marked(TicketNumber.ofKiosk(mark, number), number);
    }

    private OptionalInt nextInBand(LocalDate day) {
        return bands.stream()
                .filter(band -> band.businessDay().equals(day))
                .mapToInt(band -> Math.max(band.first(), lastInBand + 1))
                .filter(next -> isLeased(day, next))
                .min();
    }

    private boolean isLeased(LocalDate day, int number) {
        return bands.stream()
                .anyMatch(band -> band.businessDay().equals(day) && band.contains(number));
    }
}
