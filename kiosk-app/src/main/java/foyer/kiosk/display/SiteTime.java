package foyer.kiosk.display;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** The site's clock. */
public final class SiteTime {
    private SiteTime() {}

    /** A zone this Java does not know must not take the display down. */
    public static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneId.of(DisplayScreen.FALLBACK_ZONE);
        }
    }

    static LocalTime ofDay(Instant at, String zone) {
        return at.atZone(zone(zone)).toLocalTime();
    }
}
