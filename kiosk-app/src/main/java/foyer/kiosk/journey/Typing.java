package foyer.kiosk.journey;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What becomes of an answer with each key, and whether it is one. */
public final class Typing {
    /** More marks on one letter are no letter of any language. */
    private static final int MOST_MARKS = 3;

    private static final Pattern EMAIL =
            Pattern.compile("[a-z0-9._+'-]{1,64}@([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}");
    private static final int FEWEST_PHONE_DIGITS = 6;
    private static final int MOST_PHONE_DIGITS = 15;

    private Typing() {}

    /** With one sign more, or why not. */
    public static Draft type(Question.Type question, Draft draft, int typed) {
        int sign = Signs.plain(question.keys(), cased(draft, typed));
        var refusal = Signs.refusal(question.keys(), sign);
        if (refusal != null) {
            return draft.refused(refusal);
        }
        if (length(draft.text()) >= question.max()) {
            return draft.refused(Refusal.TOO_LONG);
        }
        if (idle(draft.text(), sign)) {
            return draft;
        }
        return moved(question, draft, draft.text() + Character.toString(sign));
    }

    /** A vowel that begins a word has a letter of its own. */
    private static int cased(Draft draft, int typed) {
        boolean begins = Signs.isMark(typed) && !onALetter(draft.text());
        return draft.shift() || begins ? Keyboard.shifted(typed) : typed;
    }

    /** A space or a new line too many, a mark on nothing or a tower of marks: nothing happens. */
    private static boolean idle(String text, int sign) {
        if (sign == ' ') {
            return text.isEmpty() || text.endsWith(" ");
        }
        if (sign == '\n') {
            return text.isEmpty() || text.endsWith("\n\n");
        }
        boolean needsALetter = Signs.isMark(sign) || Signs.isJoiner(sign);
        return needsALetter && (!onALetter(text) || marks(text) >= MOST_MARKS);
    }

    private static boolean onALetter(String text) {
        if (text.isEmpty()) {
            return false;
        }
        int last = text.codePointBefore(text.length());
        return Character.isLetter(last) || Signs.isMark(last);
    }

    private static int marks(String text) {
        int marks = 0;
        for (int at = text.length(); at > 0 && Signs.isMark(text.codePointBefore(at)); marks++) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return marks;
    }

    /** Without its last sign. */
    public static Draft erase(Question.Type question, Draft draft) {
        var text = draft.text();
        return text.isEmpty()
                ? draft.now(text, capital(question, text))
                : moved(
                        question,
                        draft,
                        text.substring(0, text.offsetByCodePoints(text.length(), -1)));
    }

    private static Draft moved(Question.Type question, Draft draft, String text) {
        return draft.now(text, capital(question, text));
    }

    /** Whether a sentence or a name begins here. */
    static boolean capital(Question.Type question, String text) {
        return switch (question.keys()) {
            case NAME -> text.isEmpty() || text.endsWith(" ") || text.endsWith("-");
            case TEXT -> text.isEmpty() || text.endsWith("\n") || text.matches("(?s).*[.!?] ");
            case CODE -> true;
            case DIGITS, EMAIL, PHONE -> false;
        };
    }

    /** Letters as one sign each, and no space before or after. */
    public static String answer(Draft draft) {
        return Normalizer.normalize(draft.text().strip(), Normalizer.Form.NFC);
    }

    /** A text somebody did not type sign by sign; empty when a sign of it is not taken. */
    static String all(Question.Type question, String text) {
        var draft = Draft.of(question, "");
        for (int sign : text.strip().codePoints().toArray()) {
            draft = type(question, draft, sign);
            if (draft.refused() != null) {
                return "";
            }
        }
        return answer(draft);
    }

    /**
     * Whether it is an answer as it stands.
     *
     * @return why not; null: it is
     */
    public static @Nullable Refusal refusal(Question.Type question, Draft draft) {
        var answer = answer(draft);
        if (answer.isEmpty()) {
            return question.optional() ? null : Refusal.NEEDED;
        }
        return switch (question.keys()) {
            case NAME ->
                    answer.codePoints().anyMatch(Character::isLetter) ? null : Refusal.NOT_A_NAME;
            case EMAIL -> EMAIL.matcher(answer).matches() ? null : Refusal.NOT_AN_EMAIL;
            case PHONE -> isPhone(answer) ? null : Refusal.NOT_A_PHONE;
            case TEXT, CODE, DIGITS -> null;
        };
    }

    private static boolean isPhone(String answer) {
        long digits = answer.chars().filter(Character::isDigit).count();
        return digits >= FEWEST_PHONE_DIGITS
                && digits <= MOST_PHONE_DIGITS
                && answer.lastIndexOf('+') <= 0;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
