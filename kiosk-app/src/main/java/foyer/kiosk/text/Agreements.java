package foyer.kiosk.text;

import foyer.kiosk.journey.About;
import java.util.HashMap;

/** Texts about an agreed time. */
public final class Agreements {
    private Agreements() {}

    public static String say(Times times, String key, About about) {
        var blanks = new HashMap<String, Object>();
        blanks.put("time", times.clock(about.at()));
        blanks.put("weekday", times.weekday(about.at()));
        blanks.put("date", times.dayAndMonth(about.at()));
        if (about.opens() != null) {
            blanks.put("opens", times.clock(about.opens()));
        }
        if (about.place() != null) {
            blanks.put("place", about.place().in(times.texts().language()));
        }
        return times.texts().format(key, blanks);
    }
}
