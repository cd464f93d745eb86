package foyer.kiosk.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.PublicLanguages;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The texts of one language. Immutable; any thread. */
public final class KioskTexts {
    /** The languages that have a bundle; sites may offer fewer. */
    public static final List<LanguageCode> LANGUAGES = PublicLanguages.ALL;

    /** What CLDR would else write as in America and Brazil. */
    private static final Map<String, String> OVER_HERE = Map.of("en", "en-GB", "pt", "pt-PT");

    private static final Map<LanguageCode, KioskTexts> ALL = loadAll();

    private final LanguageCode language;
    private final ULocale locale;
    private final Map<String, String> patterns;

    private KioskTexts(LanguageCode language, Map<String, String> patterns) {
        this.language = language;
        // Latin digits everywhere: board, paper and voice must match.
        this.locale =
                ULocale.forLanguageTag(
                        OVER_HERE.getOrDefault(language.value(), language.value()) + "-u-nu-latn");
        this.patterns = Map.copyOf(patterns);
    }

    /** In the language, or in English when there is no such bundle. */
    public static KioskTexts in(LanguageCode language) {
        return Objects.requireNonNull(ALL.getOrDefault(language, ALL.get(LANGUAGES.getFirst())));
    }

    public LanguageCode language() {
        return language;
    }

    /** The locale its numbers, times and dates are written in. */
    public ULocale locale() {
        return locale;
    }

    public boolean isRightToLeft() {
        return locale.isRightToLeft();
    }

    /** A text without a blank to fill. */
    public String get(String key) {
        return format(key, Map.of());
    }

    public String get(String key, String blank, Object value) {
        return format(key, Map.of(blank, value));
    }

    public String format(String key, Map<String, Object> blanks) {
        var pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language);
        }
        return new MessageFormat(pattern, locale).format(blanks);
    }

    Set<String> keys() {
        return patterns.keySet();
    }

    String pattern(String key) {
        return patterns.getOrDefault(key, "");
    }

    private static Map<LanguageCode, KioskTexts> loadAll() {
        var all = new LinkedHashMap<LanguageCode, KioskTexts>();
        LANGUAGES.forEach(language -> all.put(language, new KioskTexts(language, load(language))));
        return Map.copyOf(all);
    }

    private static Map<String, String> load(LanguageCode language) {
        var name = "messages_" + language + ".properties";
        try (var file = KioskTexts.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the jar is not whole: " + name + " is missing");
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            var patterns = new LinkedHashMap<String, String>();
            properties.forEach((key, text) -> patterns.put((String) key, (String) text));
            return patterns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
