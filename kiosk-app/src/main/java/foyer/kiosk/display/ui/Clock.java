package foyer.kiosk.display.ui;

import foyer.kiosk.display.SiteTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times of day as public screens show them: 24 hours, Latin digits. */
final class Clock {
    private static final DateTimeFormatter HOURS =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Clock() {}

    static String time(Instant at, String zone) {
        return HOURS.format(at.atZone(SiteTime.zone(zone)));
    }
}
