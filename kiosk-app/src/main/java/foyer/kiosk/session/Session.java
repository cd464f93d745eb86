package foyer.kiosk.session;

import foyer.contract.words.LanguageCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Everything a screen session is.
 *
 * @param instance grows with every change of screen; touches and timers name the one they belong to
 * @param lastTouch when a finger was last felt, counted or not, by the clock of what it touched;
 *     null before the first
 */
public record Session(
        long instance,
        Menu menu,
        Visitor visitor,
        Screen screen,
        @Nullable Duration lastTouch,
        Keypad keypad) {

    public static Session start(Menu menu) {
        return start(menu, false);
    }

    /**
     * @param voice the machine can speak
     */
    public static Session start(Menu menu, boolean voice) {
        return new Session(
                1,
                menu,
                Visitor.stranger(firstLanguage(menu)),
                new Screen.Attract(0),
                null,
                Keypad.untouched(voice));
    }

    static LanguageCode firstLanguage(Menu menu) {
        return menu.languages().isEmpty() ? new LanguageCode("en") : menu.languages().getFirst();
    }

    Session show(Screen next) {
        return new Session(instance + 1, menu, visitor, next, lastTouch, keypad.on(null));
    }

    /** The same screen with something new on it: a touch under way still counts. */
    Session update(Screen same) {
        return new Session(instance, menu, visitor, same, lastTouch, keypad);
    }

    Session with(Visitor other) {
        return new Session(instance, menu, other, screen, lastTouch, keypad);
    }

    Session with(Menu other) {
        return new Session(instance, other, visitor, screen, lastTouch, keypad);
    }

    Session with(Keypad other) {
        return new Session(instance, menu, visitor, screen, lastTouch, other);
    }

    public boolean listens() {
        return visitor.hearing().listening();
    }

    /** How much of a list fits its screen. */
    public Room room() {
        return visitor.lowReach() ? Room.LOW : Room.WHOLE;
    }

    Session touched(Duration at) {
        return new Session(instance, menu, visitor, screen, at, keypad);
    }
}
