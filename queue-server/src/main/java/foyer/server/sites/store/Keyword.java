package foyer.server.sites.store;

import foyer.server.yaml.YamlValue;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Closed vocabularies as they are written in a file: LOW_COUNTER is low-counter. */
final class Keyword {
    private Keyword() {}

    static String of(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> @Nullable E read(YamlValue at, String what, E[] words) {
        var text = at.asText();
        if (text == null) {
            return null;
        }
        for (var word : words) {
            if (of(word).equals(text)) {
                return word;
            }
        }
        at.faultUnknown(what, text, Stream.of(words).map(Keyword::of).collect(Collectors.toSet()));
        return null;
    }
}
