package foyer.kiosk.display.ui;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times of day as public screens show them: 24 hours, Latin digits. */
final class Clock {
    private static final DateTimeFormatter HOURS =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Clock() {}

    static String time(Instant at, String zone) {
        return HOURS.format(at.atZone(zone(zone)));
    }

    /** A zone this Java does not know must not take the display down. */
    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneId.of("UTC");
        }
    }
}
