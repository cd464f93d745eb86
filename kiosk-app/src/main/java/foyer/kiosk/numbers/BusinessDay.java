package foyer.kiosk.numbers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The day a number belongs to: nights still count to the day before. */
public final class BusinessDay {
    public static final LocalTime CUT_OVER = LocalTime.of(3, 0);

    private BusinessDay() {}

    public static LocalDate of(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return local.toLocalTime().isBefore(CUT_OVER)
                ? local.toLocalDate().minusDays(1)
                : local.toLocalDate();
    }
}
