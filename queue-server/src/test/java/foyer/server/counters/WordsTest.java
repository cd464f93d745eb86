package foyer.server.counters;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import foyer.server.counters.ConsoleView.Step;
import foyer.server.ticketing.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The console's bundles say the same in each language. */
class WordsTest {
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    static Stream<Words> translations() {
        return Words.READERS.stream().map(Words::in);
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everySentenceIsThereWithTheSameValues(Words words) throws Exception {
        assertThat(words.keys()).containsExactlyInAnyOrderElementsOf(ENGLISH.keys());
        var english = patterns(Locale.ENGLISH);
        patterns(words.reader())
                .forEach(
                        (key, pattern) ->
                                assertThat(values(pattern))
                                        .as(key)
                                        .isEqualTo(values(english.get(key))));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void noSentenceIsWrittenTwice(Words words) throws Exception {
        assertThat(lines(words.reader()).map(line -> line.substring(0, line.indexOf('='))))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyStepAndOutcomeHasItsWords(Words words) {
        for (var step : Step.values()) {
            assertThat(words.say("undo." + step, Map.of("number", "H001"))).contains("H001");
        }
        for (var result : Outcome.Result.values()) {
            assertThat(words.say("outcome." + result)).isNotBlank();
        }
    }

    @Test
    void whoAsksForALanguageWithoutWordsReadsTheNextOneAskedForAndEnglishAtLast() {
        var welsh = Locale.of("cy");
        assertThat(Words.nearest(List.of(welsh, Locale.of("pl", "PL"))).reader())
                .isEqualTo(Locale.of("pl"));
        assertThat(Words.nearest(List.of(welsh))).isSameAs(ENGLISH);
        assertThat(Words.nearest(List.of())).isSameAs(ENGLISH);
    }

    @Test
    void inArabicNumbersAreLatinAndWhatIsPutInStandsByItself() {
        var arabic = Words.in(Locale.of("ar"));
        assertThat(arabic.say("waiting.people", Map.of("n", 7))).startsWith("7 ");
        assertThat(arabic.say("waiting.call", Map.of("number", "C001")))
                .contains("\u2068C001\u2069");
        assertThat(ENGLISH.say("waiting.call", Map.of("number", "C001")))
                .isEqualTo("Call C001 now");
    }

    private static Set<String> values(String pattern) {
        return new MessageFormat(pattern).getArgumentNames();
    }

    private static Map<String, String> patterns(Locale reader) throws Exception {
        return lines(reader)
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(one -> one[0], one -> one[1]));
    }

    private static Stream<String> lines(Locale reader) throws Exception {
        var file = Words.BUNDLE + "_" + reader.getLanguage() + ".properties";
        try (var in = WordsTest.class.getResourceAsStream(file)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
        }
    }
}
