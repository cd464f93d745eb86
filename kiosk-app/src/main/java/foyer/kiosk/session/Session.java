package foyer.kiosk.session;

import foyer.contract.words.LanguageCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Everything a screen session is.
 *
 * @param instance grows with every change of screen; touches and timers name the one they belong to
 * @param lastTouch when a finger was last felt, counted or not; null before the first
 */
public record Session(
        long instance, Menu menu, Visitor visitor, Screen screen, @Nullable Duration lastTouch) {

    public static Session start(Menu menu) {
        return new Session(
                1, menu, Visitor.stranger(firstLanguage(menu)), new Screen.Attract(0), null);
    }

    static LanguageCode firstLanguage(Menu menu) {
        return menu.languages().isEmpty() ? new LanguageCode("en") : menu.languages().getFirst();
    }

    Session show(Screen next) {
        return new Session(instance + 1, menu, visitor, next, lastTouch);
    }

    /** The same screen with something new on it: a touch under way still counts. */
    Session update(Screen same) {
        return new Session(instance, menu, visitor, same, lastTouch);
    }

    Session with(Visitor other) {
        return new Session(instance, menu, other, screen, lastTouch);
    }

    Session with(Menu other) {
        return new Session(instance, other, visitor, screen, lastTouch);
    }

    /** How much of a list fits its screen. */
    public Room room() {
        return visitor.lowReach() ? Room.LOW : Room.WHOLE;
    }

    Session touched(Duration at) {
        return new Session(instance, menu, visitor, screen, at);
    }
}
