package foyer.kiosk.text;

import foyer.kiosk.session.Menu;
import java.util.Map;

/** How a wait is said: as a range, never as one number. */
public final class Waits {
    private Waits() {}

    /** A sentence of its own. */
    public static String say(KioskTexts texts, Menu.Wait wait) {
        return in(texts, "wait", wait);
    }

    /** Without a dash, which no voice says. */
    public static String spoken(KioskTexts texts, Menu.Wait wait) {
        return wait.low() == 0 || wait.low() == wait.high()
                ? say(texts, wait)
                : texts.format("speech.wait", Map.of("low", wait.low(), "high", wait.high()));
    }

    /** Beside a word that says what it is. */
    public static String brief(KioskTexts texts, Menu.Wait wait) {
        return in(texts, "wait.brief", wait);
    }

    private static String in(KioskTexts texts, String key, Menu.Wait wait) {
        if (wait.low() == 0) {
            return texts.get(key + ".upto", "high", wait.high());
        }
        return wait.low() == wait.high()
                ? texts.get(key + ".about", "high", wait.high())
                : texts.format(key + ".range", Map.of("low", wait.low(), "high", wait.high()));
    }
}
