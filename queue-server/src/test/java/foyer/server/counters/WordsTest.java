package foyer.server.counters;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import foyer.server.counters.ConsoleView.Step;
import foyer.server.forecast.live.Minutes;
import foyer.server.sites.Offered;
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
    void everyReasonForAClosedServiceHasItsWords() {
        for (var why : Offered.Why.values()) {
            assertThat(ENGLISH.say("services.closed." + why)).isNotBlank();
        }
    }

    @Test
    void aLikelyWaitIsARangeWithItsMiddleWhenItHasOne() {
        assertThat(LikelyWait.say(ENGLISH, new Minutes(10, 15, 25)))
                .isEqualTo("10–25 min, about 15");
        assertThat(LikelyWait.say(ENGLISH, new Minutes(0, 2, 5))).isEqualTo("up to 5 min, about 2");
        assertThat(LikelyWait.say(ENGLISH, new Minutes(0, 0, 1))).isEqualTo("up to 1 min");
        assertThat(LikelyWait.say(ENGLISH, new Minutes(5, 5, 5))).isEqualTo("about 5 min");
        assertThat(LikelyWait.untilCall(ENGLISH, new Minutes(10, 15, 25)))
                .isEqualTo("called in 10–25 min, about 15");
    }

    @Test
    void figuresAreWrittenAsTheReaderWritesThem() {
        var half = Map.of("n", 4.25);
        assertThat(ENGLISH.say("accuracy.minutes", half)).isEqualTo("4.2 min");
        assertThat(Words.in(Locale.of("pl")).say("accuracy.minutes", half)).isEqualTo("4,2 min");
        assertThat(ENGLISH.say("accuracy.share", Map.of("n", 0.803))).isEqualTo("80%");
        assertThat(Words.in(Locale.of("ar")).say("accuracy.number", Map.of("n", 1234)))
                .contains("1,234");
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
