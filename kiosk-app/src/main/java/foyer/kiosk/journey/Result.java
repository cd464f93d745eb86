package foyer.kiosk.journey;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a journey leads. */
public sealed interface Result {
    /**
     * Its end.
     *
     * @param name as in its texts
     * @param blanks of its hint
     * @param code a number or reference to remember, shown large and only said through a headset;
     *     null: there is none
     * @param paper a slip with the code comes too
     */
    record Said(
            String name,
            Tone tone,
            Map<String, String> blanks,
            @Nullable String code,
            boolean paper)
            implements Result {
        public Said {
            blanks = Map.copyOf(blanks);
        }

        public static Said plain(String name, Tone tone) {
            return new Said(name, tone, Map.of(), null, false);
        }
    }

    /** Back to a question, and why: the text {@code journey.<name>.<key>.<why>}. */
    record Again(String key, String why) implements Result {}

    /** On to further questions, with what is known now. */
    record Further(Journey journey, Answers answers) implements Result {}

    /** How an end looks. */
    enum Tone {
        GOOD,
        INFO,
        WARN
    }
}
