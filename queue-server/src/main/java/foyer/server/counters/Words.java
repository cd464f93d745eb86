package foyer.server.counters;

import foyer.server.phrases.Phrases;
import foyer.server.ticketing.Why;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The console's sentences in one reader's language. Where text runs from the right, what is put
 * into a sentence is isolated from it, so that a number or a name stays in one piece. Digits are
 * Latin in every language: board, paper and console must match. Immutable, any thread.
 */
public final class Words {
    public static final String BUNDLE = "/phrases/console";

    /** All bundles are complete. */
    public static final List<Locale> READERS =
            List.of(Locale.ENGLISH, Locale.of("pl"), Locale.of("ar"));

    private static final char ISOLATE = '\u2068';
    private static final char END = '\u2069';
    private static final Map<Locale, Words> ALL = load();

    private final Locale reader;
    private final Phrases phrases;

    private Words(Locale reader) {
        this.reader = reader;
        this.phrases =
                Phrases.load(
                        BUNDLE,
                        new Locale.Builder()
                                .setLocale(reader)
                                .setUnicodeLocaleKeyword("nu", "latn")
                                .build());
    }

    private static Map<Locale, Words> load() {
        var all = new HashMap<Locale, Words>();
        READERS.forEach(reader -> all.put(reader, new Words(reader)));
        return Map.copyOf(all);
    }

    /** In the first of these languages there are words for, else in English. */
    public static Words nearest(Collection<Locale> wanted) {
        return wanted.stream()
                .map(one -> ALL.get(Locale.of(one.getLanguage())))
                .filter(found -> found != null)
                .findFirst()
                .orElseGet(() -> in(Locale.ENGLISH));
    }

    /**
     * @param reader one of {@link #READERS}
     */
    public static Words in(Locale reader) {
        var words = ALL.get(reader);
        if (words == null) {
            throw new IllegalArgumentException("the console is not translated into " + reader);
        }
        return words;
    }

    public Locale reader() {
        return reader;
    }

    public Set<String> keys() {
        return phrases.keys();
    }

    public String say(String key) {
        return phrases.say(key);
    }

    /**
     * @param values by the names the sentence uses
     */
    public String say(String key, Map<String, ?> values) {
        var isolated = new HashMap<String, Object>(values);
        if (isRightToLeft()) {
            isolated.replaceAll((_, value) -> value instanceof String text ? isolate(text) : value);
        }
        return phrases.say(key, isolated);
    }

    /** Why this customer and not another. */
    public String say(Why why) {
        var values = new HashMap<>(why.values());
        values.put("basis", say(why.basis(), why.values()));
        return say(why.phrase(), values);
    }

    private boolean isRightToLeft() {
        return reader.getLanguage().equals("ar");
    }

    private static String isolate(String text) {
        return ISOLATE + text + END;
    }
}
