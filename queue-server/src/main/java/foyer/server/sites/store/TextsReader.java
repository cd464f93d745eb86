package foyer.server.sites.store;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.Texts;
import foyer.server.yaml.YamlMap;
import foyer.server.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts in every language of the site and in no other. */
final class TextsReader {
    private final List<LanguageCode> languages;

    TextsReader(List<LanguageCode> languages) {
        this.languages = languages;
    }

    @Nullable Texts get(YamlMap map, String key) {
        var value = map.get(key);
        return value == null ? null : read(value, Texts.MAX_LENGTH);
    }

    /** At most so many characters in every language. */
    @Nullable Texts get(YamlMap map, String key, int longest) {
        var value = map.get(key);
        return value == null ? null : read(value, longest);
    }

    @Nullable Texts find(YamlMap map, String key) {
        var value = map.find(key);
        return value == null ? null : read(value, Texts.MAX_LENGTH);
    }

    /** In some of the site's languages, in at least one. */
    @Nullable Texts some(YamlMap map, String key, int longest) {
        var value = map.find(key);
        var inner = value == null ? null : value.asMap();
        if (value == null || inner == null) {
            return null;
        }
        var texts = new LinkedHashMap<LanguageCode, String>();
        try (inner) {
            for (var language : languages) {
                var translation = inner.find(language.value());
                var text = translation == null ? null : translation.asText();
                if (translation != null && text != null && fits(translation, text, longest)) {
                    texts.put(language, text);
                }
            }
        }
        return value.tryTo(() -> new Texts(texts));
    }

    @Nullable Texts read(YamlValue value, int longest) {
        var map = value.asMap();
        if (map == null) {
            return null;
        }
        var texts = new LinkedHashMap<LanguageCode, String>();
        try (map) {
            for (var language : languages) {
                var translation = map.find(language.value());
                if (translation == null) {
                    value.fault("has no translation to " + language);
                    continue;
                }
                var text = translation.asText();
                if (text != null && fits(translation, text, longest)) {
                    texts.put(language, text);
                }
            }
        }
        return texts.size() == languages.size() && !texts.isEmpty()
                ? value.tryTo(() -> new Texts(texts))
                : null;
    }

    private static boolean fits(YamlValue at, String text, int longest) {
        int length = text.codePointCount(0, text.length());
        if (text.isBlank() || length > longest) {
            at.fault("has " + length + " characters, accepted are 1 to " + longest);
            return false;
        }
        return true;
    }
}
