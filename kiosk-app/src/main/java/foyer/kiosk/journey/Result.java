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
     * @param about what its hint speaks of, private to the visitor; null: of nothing
     */
    record Said(
            String name,
            Tone tone,
            Map<String, String> blanks,
            @Nullable String code,
            boolean paper,
            @Nullable About about)
            implements Result {
        public Said {
            blanks = Map.copyOf(blanks);
        }

        public Said(
                String name,
                Tone tone,
                Map<String, String> blanks,
                @Nullable String code,
                boolean paper) {
            this(name, tone, blanks, code, paper, null);
        }

        static Said about(String name, Tone tone, About about) {
            return new Said(name, tone, Map.of(), null, false, about);
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
