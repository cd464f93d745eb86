package foyer.kiosk.ui;

import foyer.kiosk.session.Menu;
import java.util.Map;

/** When a closed service opens again, in words. */
final class OpensAgain {
    private OpensAgain() {}

    /**
     * @param key of the texts, one for today and one with a day
     */
    static String say(Scene scene, String key, Menu.Again again) {
        var times = scene.times();
        var time = times.clock(again.at());
        return switch (again.day()) {
            case TODAY -> scene.texts().get(key + ".today", "time", time);
            case WITHIN_A_WEEK -> withDay(scene, key, times.weekday(again.at()), time);
            case LATER -> withDay(scene, key, times.dayAndMonth(again.at()), time);
        };
    }

    private static String withDay(Scene scene, String key, String day, String time) {
        return scene.texts().format(key + ".day", Map.of("date", day, "time", time));
    }
}
