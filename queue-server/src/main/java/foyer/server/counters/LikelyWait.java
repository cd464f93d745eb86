package foyer.server.counters;

import foyer.server.forecast.live.Minutes;
import java.util.Map;

/** How a wait is said to staff: the range the visitor is told, and its middle. */
public final class LikelyWait {
    private LikelyWait() {}

    /** Of somebody who comes now. */
    public static String say(Words words, Minutes wait) {
        return say(words, "likely", wait);
    }

    /** Until the call of somebody who waits already. */
    public static String untilCall(Words words, Minutes wait) {
        return say(words, "likely.call", wait);
    }

    private static String say(Words words, String phrase, Minutes wait) {
        var values = Map.of("low", wait.low(), "middle", wait.middle(), "high", wait.high());
        return words.say(phrase + "." + shape(wait), values);
    }

    private static String shape(Minutes wait) {
        if (wait.low() == wait.high()) {
            return "about";
        }
        if (wait.low() > 0) {
            return "range";
        }
        return wait.middle() > 0 ? "upto" : "soon";
    }
}
