package foyer.contract.words;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One text in the languages a site has it in; the first given is what a reader of another language
 * gets.
 */
public record Texts(Map<LanguageCode, String> byLanguage) {
    public static final int MAX_LENGTH = 400;
    public static final int MAX_LANGUAGES = 40;

    public Texts {
        if (byLanguage.isEmpty() || byLanguage.size() > MAX_LANGUAGES) {
            throw new IllegalArgumentException(
                    "a text has "
                            + byLanguage.size()
                            + " languages, accepted are 1 to "
                            + MAX_LANGUAGES);
        }
        for (var entry : byLanguage.entrySet()) {
            if (entry.getValue().isBlank() || entry.getValue().length() > MAX_LENGTH) {
                throw new IllegalArgumentException(
                        "text in "
                                + entry.getKey()
                                + " is empty or longer than "
                                + MAX_LENGTH
                                + " characters");
            }
        }
        byLanguage = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    public static Texts of(LanguageCode language, String text) {
        return new Texts(Map.of(language, text));
    }

    public String in(LanguageCode language) {
        var text = byLanguage.get(language);
        return text != null ? text : byLanguage.values().iterator().next();
    }
}
