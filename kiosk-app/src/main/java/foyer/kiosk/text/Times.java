package foyer.kiosk.text;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;

/** Times of the site as they are written in one language, in 24 hours and Latin digits. */
public record Times(KioskTexts texts, ZoneId zone) {

    /** Such as 14:07. */
    public String clock(Instant at) {
        var format = new SimpleDateFormat("HH:mm", texts.locale());
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.format(Date.from(at));
    }

    /** Such as 22 Nov. */
    public String day(Instant at) {
        return written("dMMM", at);
    }

    /** Such as Monday. */
    public String weekday(Instant at) {
        return written("EEEE", at);
    }

    /** Such as 22 December. */
    public String dayAndMonth(Instant at) {
        return written("dMMMM", at);
    }

    private String written(String skeleton, Instant at) {
        var format = DateFormat.getInstanceForSkeleton(skeleton, texts.locale());
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.format(Date.from(at));
    }
}
