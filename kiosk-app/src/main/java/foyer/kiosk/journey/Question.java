package foyer.kiosk.journey;

import foyer.contract.words.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing asked. */
public sealed interface Question {
    /** Most options of one question; a list that long is turned page by page. */
    int MOST_OPTIONS = 200;

    String key();

    /** Whether one can go on without an answer. */
    boolean optional();

    /**
     * One of these; their names are texts of ours.
     *
     * @param about what its hint speaks of, private to the visitor; null: of nothing
     */
    record Pick(String key, List<String> options, boolean optional, @Nullable About about)
            implements Question {
        public Pick {
            options = bounded(options);
        }

        public Pick(String key, List<String> options) {
            this(key, options, false, null);
        }
    }

    /**
     * One of these; their names are the site's.
     *
     * @param secret what there is to choose from tells of the visitor, and is only said through a
     *     headset
     */
    record Choose(String key, List<Named> options, boolean optional, boolean secret)
            implements Question {
        public Choose {
            options = bounded(options);
        }
    }

    /**
     * @param hint null: the name says it all
     */
    record Named(String id, Texts name, @Nullable Texts hint) {}

    /**
     * Something typed.
     *
     * @param max signs at most
     * @param secret what is typed is only said through a headset
     */
    record Type(String key, Keys keys, int max, boolean optional, boolean secret)
            implements Question {
        /** More is no answer but a book. */
        public static final int LONGEST = 2000;

        public Type {
            if (max < 1 || max > LONGEST) {
                throw new IllegalArgumentException("answers of at most " + max + " signs");
            }
        }
    }

    /** From 1, bad, to 5, good. */
    record Rate(String key, boolean optional) implements Question {
        public static final int BEST = 5;

        public Rate(String key) {
            this(key, false);
        }
    }

    private static <T> List<T> bounded(List<T> options) {
        if (options.isEmpty() || options.size() > MOST_OPTIONS) {
            throw new IllegalArgumentException(options.size() + " options");
        }
        return List.copyOf(options);
    }
}
