package foyer.server.phrases;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sentences of one bundle in one language. Immutable, any thread. */
public final class Phrases {
    private final Locale locale;
    private final Map<String, String> patterns;

    private Phrases(Locale locale, Map<String, String> patterns) {
        this.locale = locale;
        this.patterns = patterns;
    }

    /**
     * @param bundle path of the bundle on the class path, without language and ending, such as
     *     {@code /phrases/console}
     */
    public static Phrases load(String bundle, Locale locale) {
        var file = bundle + "_" + locale.getLanguage() + ".properties";
        try (var in = Phrases.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new NoSuchElementException("no phrases " + file);
            }
            return new Phrases(locale, read(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean has(String bundle, Locale locale) {
        return Phrases.class.getResource(bundle + "_" + locale.getLanguage() + ".properties")
                != null;
    }

    private static Map<String, String> read(Reader reader) throws IOException {
        var properties = new Properties();
        properties.load(reader);
        var patterns = new HashMap<String, String>();
        properties.forEach((key, value) -> patterns.put((String) key, (String) value));
        return Map.copyOf(patterns);
    }

    public Locale locale() {
        return locale;
    }

    public Set<String> keys() {
        return patterns.keySet();
    }

    public String say(String key) {
        return say(key, Map.of());
    }

    /**
     * @param values by the names the pattern uses
     */
    public String say(String key, Map<String, ? extends @Nullable Object> values) {
        var pattern = patterns.get(key);
        if (pattern == null) {
            throw new NoSuchElementException("no phrase " + key + " in " + locale);
        }
        return new MessageFormat(pattern, locale).format(new HashMap<>(values));
    }
}
