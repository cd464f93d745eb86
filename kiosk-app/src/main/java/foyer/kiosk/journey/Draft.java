package foyer.kiosk.journey;

import org.jspecify.annotations.Nullable;

/**
 * An answer being typed.
 *
 * @param shift the next letter is a large one, or one of the second face
 * @param refused why what was typed last was not taken
 */
public record Draft(String text, Layer layer, boolean shift, @Nullable Refusal refused) {
    /** An answer begun, or taken up again. */
    public static Draft of(Question question, String text) {
        boolean shift = question instanceof Question.Type type && Typing.capital(type, text);
        return new Draft(text, Layer.OWN, shift, null);
    }

    Draft now(String other, boolean capital) {
        return new Draft(other, layer, capital, null);
    }

    Draft refused(Refusal why) {
        return new Draft(text, layer, shift, why);
    }

    public Draft on(Layer other) {
        return new Draft(text, other, shift, null);
    }

    public Draft shifted() {
        return new Draft(text, layer, !shift, null);
    }

    /** It is a person's and stands in no log. */
    @Override
    public String toString() {
        return "Draft of " + text.length();
    }
}
