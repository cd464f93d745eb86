package foyer.server.phrases;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import foyer.contract.words.LanguageCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One file of texts as it stands on the class path. */
public record Bundle(LanguageCode language, Map<String, String> texts) {
    /** No house counts further. */
    private static final int HIGHEST = 1_000;

    /**
     * @param family path without language and ending
     */
    public static Bundle read(String family, LanguageCode language) {
        var file = family + "_" + language + ".properties";
        try (var in = Bundle.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new AssertionError("there is no " + file);
            }
            return new Bundle(
                    language, lines(file, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> lines(String file, String text) {
        var texts = new LinkedHashMap<String, String>();
        text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .forEach(
                        line -> {
                            if (texts.put(line[0], line[1]) != null) {
                                throw new AssertionError(file + " has " + line[0] + " twice");
                            }
                        });
        return texts;
    }

    /** The names of all blanks, also of those within a plural. */
    public Set<String> blanks(String key) {
        return parts(key, MessagePattern.Part.Type.ARG_NAME);
    }

    /** Plural forms this language needs and the text lacks, and those it has never heard of. */
    public Set<String> wrongForms(String key) {
        var written = parts(key, MessagePattern.Part.Type.ARG_SELECTOR);
        if (written.isEmpty()) {
            return Set.of();
        }
        var rules = PluralRules.forLocale(ULocale.forLanguageTag(language.value()));
        var wrong =
                IntStream.rangeClosed(0, HIGHEST)
                        .filter(n -> !written.contains("=" + n))
                        .mapToObj(rules::select)
                        .filter(form -> !written.contains(form))
                        .collect(Collectors.toCollection(TreeSet::new));
        written.stream()
                .filter(form -> !form.startsWith("=") && !rules.getKeywords().contains(form))
                .forEach(wrong::add);
        return wrong;
    }

    private Set<String> parts(String key, MessagePattern.Part.Type type) {
        var pattern = new MessagePattern(texts.get(key));
        return IntStream.range(0, pattern.countParts())
                .mapToObj(pattern::getPart)
                .filter(part -> part.getType() == type)
                .map(pattern::getSubstring)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
