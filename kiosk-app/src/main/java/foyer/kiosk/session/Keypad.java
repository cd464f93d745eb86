package foyer.kiosk.session;

import org.jspecify.annotations.Nullable;

/**
 * What belongs to the machine and its keypad, not to the visitor.
 *
 * @param voice this machine can speak
 * @param headset one is plugged in, so that only its wearer hears
 * @param focus what the keypad stands on, ringed on the screen; null: on nothing yet
 */
public record Keypad(boolean voice, boolean headset, @Nullable Action focus) {
    /** As it stands before anybody has touched it. */
    static Keypad untouched(boolean voice) {
        return new Keypad(voice, false, null);
    }

    Keypad on(@Nullable Action other) {
        return new Keypad(voice, headset, other);
    }

    Keypad withHeadset(boolean plugged) {
        return new Keypad(voice, plugged, focus);
    }
}
