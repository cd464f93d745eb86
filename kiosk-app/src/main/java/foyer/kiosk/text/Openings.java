package foyer.kiosk.text;

import foyer.kiosk.session.Menu;
import java.util.Map;

/** When a closed service opens again, in words. */
public final class Openings {
    private Openings() {}

    /**
     * @param key of the texts, one for today and one with a day
     */
    public static String say(Times times, String key, Menu.Again again) {
        var time = times.clock(again.at());
        return switch (again.day()) {
            case TODAY -> times.texts().get(key + ".today", "time", time);
            case WITHIN_A_WEEK -> withDay(times, key, times.weekday(again.at()), time);
            case LATER -> withDay(times, key, times.dayAndMonth(again.at()), time);
        };
    }

    private static String withDay(Times times, String key, String day, String time) {
        return times.texts().format(key + ".day", Map.of("date", day, "time", time));
    }
}
