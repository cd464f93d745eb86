package foyer.kiosk.aloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import foyer.contract.words.LanguageCode;
import foyer.kiosk.journey.Keyboard;
import foyer.kiosk.journey.Keys;
import foyer.kiosk.journey.Layer;
import foyer.kiosk.journey.Question;
import foyer.kiosk.text.KioskTexts;
import foyer.kiosk.text.Sentence;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ReadAloudTest {
    private static final Question.Type NAME =
            new Question.Type("name", Keys.NAME, 40, false, false);

    private final CountDownLatch slow = new CountDownLatch(1);
    private final ReadAloud aloud =
            new ReadAloud(
                    (_, text) -> {
                        if (text.equals("slow")) {
                            slow.await();
                        }
                        return text.getBytes(StandardCharsets.UTF_8);
                    });

    @AfterEach
    void close() {
        slow.countDown();
        aloud.close();
    }

    @Test
    void eachSentenceIsHadUnderANameNobodyCanGuess() throws Exception {
        var names = aloud.prepare("me", List.of(sentence("one"), sentence("two")), true);
        assertThat(names).hasSize(2).allMatch(name -> name.matches("[0-9a-f]{32}"));
        assertThat(heard(names.getFirst())).isEqualTo("one");
        assertThat(heard(names.getLast())).isEqualTo("two");
    }

    @Test
    void whoeverHasGoneLeavesNothingToBeHeard() {
        var mine = aloud.prepare("me", List.of(sentence("H 0 4 2")), true).getFirst();
        var another = aloud.prepare("you", List.of(sentence("two")), true).getFirst();
        aloud.forget("me");
        assertThat(aloud.find(mine)).isEmpty();
        assertThat(aloud.find(another)).isPresent();
    }

    @Test
    void whatAKeyHasInterruptedIsNotSpokenAnyMore() throws Exception {
        aloud.prepare("you", List.of(sentence("slow")), true);
        var interrupted = aloud.prepare("me", List.of(sentence("one")), true).getFirst();
        var next = aloud.prepare("me", List.of(sentence("two")), true).getFirst();
        slow.countDown();
        assertThat(heard(next)).isEqualTo("two");
        assertThat(aloud.find(interrupted).orElseThrow()).isCancelled();
    }

    @Test
    void moreThanCanBeSpokenIsLeftOut() {
        var many =
                IntStream.rangeClosed(0, 3 * ReadAloud.REMEMBERED)
                        .mapToObj(n -> sentence("slow"))
                        .toList();
        assertThat(aloud.prepare("me", many, true).size())
                .isBetween(ReadAloud.REMEMBERED, ReadAloud.REMEMBERED + 1);
    }

    @Test
    void theInstalledVoiceSpeaksEveryLanguageOfTheScreens() throws Exception {
        var espeak = EspeakSpeaker.find(System.getenv("PATH"));
        if ("true".equals(System.getenv("CI"))) {
            assertThat(espeak).as("CI brings espeak-ng").isPresent();
        }
        assumeTrue(espeak.isPresent(), "espeak-ng is not installed: apt-get install espeak-ng");
        for (var language : KioskTexts.LANGUAGES) {
            var text = KioskTexts.in(language).get("speech.begin");
            assertThat(espeak.get().speak(language, text).length)
                    .as("a second and more in %s", language)
                    .isGreaterThan(44_100);
        }
    }

    /** Or nobody who cannot see the keys would find the one for @. */
    @Test
    void eachSignThatCanBeTypedIsHeard() throws Exception {
        var espeak = EspeakSpeaker.find(System.getenv("PATH"));
        assumeTrue(espeak.isPresent(), "espeak-ng is not installed: apt-get install espeak-ng");
        for (var sign : List.of(".", "@", "-", "_", "\u060C", "\uFF0C", "\u3002", "?", "(", "\"")) {
            var language = new LanguageCode(sign.equals("\u060C") ? "ar" : "zh");
            assertThat(espeak.get().speak(language, sign).length)
                    .as("a quarter of a second of %s", sign)
                    .isGreaterThan(11_000);
        }
    }

    /** Or nobody who hears two keys alike could write their name. */
    @ParameterizedTest
    @FieldSource("foyer.contract.words.PublicLanguages#ALL")
    void noTwoSignsOfAKeyboardSoundAlike(LanguageCode language) throws Exception {
        var espeak = EspeakSpeaker.find(System.getenv("PATH"));
        assumeTrue(espeak.isPresent(), "espeak-ng is not installed: apt-get install espeak-ng");
        var sounds = new HashMap<String, String>();
        for (var sign : Keyboard.of(NAME, Layer.OWN, language).signs()) {
            var sound = HexFormat.of().formatHex(espeak.get().speak(language, sign));
            assertThat(sounds.put(sound, sign)).as("sounds as %s", sign).isNull();
        }
    }

    @Test
    void ofAnAddressEachDotIsHeard() throws Exception {
        var espeak = EspeakSpeaker.find(System.getenv("PATH"));
        assumeTrue(espeak.isPresent(), "espeak-ng is not installed: apt-get install espeak-ng");
        var arabic = new LanguageCode("ar");
        assertThat(espeak.get().speak(arabic, "advice.vale.example").length)
                .isGreaterThan(espeak.get().speak(arabic, "advice vale example").length);
    }

    /** Or nine to four is heard as two times. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    pl | Od poniedziałku do piątku 9:30–16:00 | Od poniedziałku do piątku 9:30 do 16:00
                    ro | Luni–vineri 09:30–16:00 | Luni până la vineri 09:30 până la 16:00
                    en | Closed – back at 2 | Closed, back at 2
                    """)
    void aDashBetweenTwoTimesIsAWord(String language, String text, String spoken) {
        assertThat(EspeakSpeaker.spoken(new LanguageCode(language), text)).isEqualTo(spoken);
    }

    /** Or two sentences run into one another. */
    @Test
    void whereASentenceEndsThereIsAPauseInEachScript() throws Exception {
        var espeak = EspeakSpeaker.find(System.getenv("PATH"));
        assumeTrue(espeak.isPresent(), "espeak-ng is not installed: apt-get install espeak-ng");
        var sentences =
                Map.of(
                        "ar", "إلى الأمام، المقاعد",
                        "ur", "انتظار کریں۔ شکریہ",
                        "bn", "অপেক্ষা করুন। ধন্যবাদ",
                        "zh", "请稍候。谢谢");
        for (var one : sentences.entrySet()) {
            var language = new LanguageCode(one.getKey());
            var joined = one.getValue().replaceAll("\\p{Po}", " ");
            assertThat(espeak.get().speak(language, one.getValue()).length)
                    .as("more than %s", joined)
                    .isGreaterThan(espeak.get().speak(language, joined).length + 4_000);
        }
    }

    private String heard(String name) throws Exception {
        var sound = aloud.find(name).orElseThrow().get(10, TimeUnit.SECONDS);
        return new String(sound, StandardCharsets.UTF_8);
    }

    private static Sentence sentence(String text) {
        return new Sentence(new LanguageCode("en"), text, false);
    }
}
