package foyer.kiosk.display.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import foyer.contract.words.CounterId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.PublicLanguages;
import foyer.contract.words.TicketNumber;
import foyer.kiosk.display.Boards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the installed synthesiser: what it says has sound, and about the length it takes to say. */
class VoiceTest {
    private static final String PATH = System.getenv().getOrDefault("PATH", "");

    @TempDir Path directory;

    @ParameterizedTest
    @CsvSource({
        "en,Ticket H 0 4 2. Please go to Counter 4.",
        "pl,Numer H 0 4 2. Zapraszamy: Stanowisko 4.",
        "ar,الرقم H 0 4 2. الرجاء التوجه إلى: الشباك 4.",
        "cy,Tocyn H 0 4 2. Ewch i: cownter 4.",
        "ur,ٹکٹ H 0 4 2. براہِ کرم کاؤنٹر 4 پر تشریف لائیں.",
        "zh,'请 H 0 4 2 号, 到 4 号柜台.'"
    })
    void aNumberIsSpelledAndTheCounterIsNamedAsItsSignSays(String language, String sentence) {
        var phrases = Phrases.find(new LanguageCode(language)).orElseThrow();
        assertThat(phrases.say(h042(language))).isEqualTo(sentence);
    }

    @Test
    void aCounterWithoutASignInThisLanguageIsNamedByItsNumber() {
        var what =
                new Utterance(
                        new TicketNumber("K3-041"),
                        new TicketNumber("H042"),
                        new CounterId("B2"),
                        Boards.texts("cy", "Cownter B2"),
                        List.of(Boards.EN));
        assertThat(Phrases.find(Boards.EN).orElseThrow().say(what))
                .isEqualTo("Ticket K 3 0 4 1, H 0 4 2. Please go to counter B2.");
    }

    @Test
    void whoeverNeedsTimeIsToldToTakeIt() {
        for (var language : PublicLanguages.ALL) {
            var phrases = Phrases.find(language).orElseThrow();
            var usual = h042(language.value());
            var unhurried =
                    new Utterance(
                            usual.number(),
                            usual.alias(),
                            usual.counter(),
                            usual.label(),
                            usual.languages(),
                            true);
            assertThat(phrases.say(unhurried))
                    .as(language.value())
                    .hasSizeGreaterThan(phrases.say(usual).length() + 4)
                    .doesNotContain("{");
        }
    }

    @Test
    void nothingInASignCanCommandTheSynthesiser() {
        var what =
                new Utterance(
                        new TicketNumber("H042"),
                        null,
                        new CounterId("4"),
                        Boards.texts("en", "[[h@]] <mark/> -w /etc/x; \u0001 Counter"),
                        List.of(Boards.EN));
        assertThat(Phrases.find(Boards.EN).orElseThrow().say(what))
                .doesNotContain("[", "]", "<", ">", "/", ";", "\u0001");
    }

    @ParameterizedTest
    @CsvSource({
        "en,2,7", "pl,2,7", "ar,2,10", "cy,2,8", "ro,2,8", "pt,2,8", "lt,2,8", "bn,2,10", "ur,2,10",
        "zh,2,10"
    })
    void whatIsSpokenHasSoundAndAPlausibleLength(String language, int least, int most)
            throws Exception {
        var sound = spoken(h042(language));
        assertThat(loudness(sound)).isGreaterThan(500);
        assertThat(sound.length()).isBetween(Duration.ofSeconds(least), Duration.ofSeconds(most));
    }

    @Test
    void twoLanguagesTakeAsLongAsBothAndABreath() throws Exception {
        var both = spoken(h042("pl", "en"));
        var polish = spoken(h042("pl"));
        var english = spoken(h042("en"));
        assertThat(both.length())
                .isGreaterThan(polish.length().plus(english.length()))
                .isLessThan(polish.length().plus(english.length()).plusSeconds(1));
    }

    @Test
    void theSameSentenceIsMadeOnceAndOldOnesAreForgotten() {
        assumeInstalled();
        try (var voice = new Voice(PATH)) {
            var first = voice.prepare(h042("en")).orElseThrow();
            assertThat(voice.prepare(h042("en"))).contains(first);
            assertThat(first).matches("[0-9a-f]{32}");
            IntStream.rangeClosed(1, Voice.REMEMBERED)
                    .forEach(
                            n -> {
                                var name = voice.prepare(numbered(n)).orElseThrow();
                                voice.find(name)
                                        .orElseThrow()
                                        .orTimeout(20, TimeUnit.SECONDS)
                                        .join();
                            });
            assertThat(voice.find(first)).isEmpty();
        }
    }

    @Test
    void withoutTheSynthesiserTheChimeIsAloneAndItSaysSo() {
        try (var voice = new Voice(directory.toString())) {
            assertThat(voice.prepare(h042("en"))).isEmpty();
            assertThat(voice.findTrouble()).contains("VOICE_MISSING");
        }
    }

    @Test
    void aSynthesiserThatFailsIsTroubleAndNoSound() throws IOException {
        broken("#!/bin/sh\nexit 3\n");
        try (var voice = new Voice(directory.toString())) {
            var name = voice.prepare(h042("en")).orElseThrow();
            assertThatThrownBy(() -> voice.find(name).orElseThrow().get(10, TimeUnit.SECONDS))
                    .hasRootCauseMessage("espeak-ng ended with 3");
            assertThat(voice.findTrouble()).contains("VOICE_FAILED");
        }
    }

    @Test
    void theChimeIsSoftAndShort() {
        var chime = Chime.sound();
        assertThat(chime.length()).isEqualTo(Duration.ofMillis(1500));
        assertThat(loudness(chime)).isBetween(500.0, 9000.0);
        int peak = 0;
        for (var sample : chime.samples()) {
            peak = Math.max(peak, Math.abs(sample));
        }
        assertThat(peak).isBetween(8_000, 28_000);
        assertThat(Sound.ofWav(chime.toWav()).samples()).isEqualTo(chime.samples());
    }

    private void broken(String script) throws IOException {
        var program = Files.writeString(directory.resolve("espeak-ng"), script);
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private static Sound spoken(Utterance what) throws Exception {
        assumeInstalled();
        try (var voice = new Voice(PATH)) {
            var name = voice.prepare(what).orElseThrow();
            return Sound.ofWav(voice.find(name).orElseThrow().get(20, TimeUnit.SECONDS));
        }
    }

    private static void assumeInstalled() {
        boolean installed = Espeak.find(PATH).isPresent();
        if ("true".equals(System.getenv("CI"))) {
            assertThat(installed).as("CI brings espeak-ng").isTrue();
        }
        assumeTrue(installed, "espeak-ng is not installed: apt-get install espeak-ng");
    }

    private static Utterance h042(String... languages) {
        return new Utterance(
                new TicketNumber("H042"),
                null,
                new CounterId("4"),
                Boards.texts("en", "Counter 4", "pl", "Stanowisko 4", "ar", "الشباك 4"),
                List.of(languages).stream().map(LanguageCode::new).toList());
    }

    private static Utterance numbered(int n) {
        return new Utterance(
                new TicketNumber("C" + n), null, new CounterId("4"), null, List.of(Boards.EN));
    }

    /** Root of the mean square. */
    private static double loudness(Sound sound) {
        double sum = 0;
        for (var sample : sound.samples()) {
            sum += (double) sample * sample;
        }
        return Math.sqrt(sum / sound.samples().length);
    }
}
