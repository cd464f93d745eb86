package foyer.kiosk.aloud;

import foyer.contract.words.LanguageCode;
import foyer.kiosk.display.voice.Espeak;
import foyer.kiosk.text.KioskTexts;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The synthesiser of the system, with the voice of each language. */
public final class EspeakSpeaker implements Speaker {
    /** Where its name for a language is not the language's own. */
    private static final Map<String, String> VOICES = Map.of("en", "en-gb", "zh", "cmn");

    /** Commas and ends of sentences of Arabic, Urdu, Bengali and Chinese. */
    private static final String OTHER_PAUSES = "،؛؟۔।，、。！？：；";

    /** In brackets it would take letters for phonemes, and it obeys other marks. */
    private static final String NOT_SPOKEN =
            "[^\\p{L}\\p{M}\\p{Nd} ,.:;?!\u2019'" + OTHER_PAUSES + "-]";

    /** Signs are named, but no brackets: two of them would begin phonemes all the same. */
    private static final String NOT_SPELLED = "[\\p{C}\\[\\]]";

    /** One sign, signs apart from each other, or an address: each dot in it counts. */
    private static final Pattern SPELLED =
            Pattern.compile("[^ ]( [^ ])*|[^ ]+[./@][^ ./@]+", Pattern.DOTALL);

    /** From one time, number or day to another. */
    private static final Pattern RANGE =
            Pattern.compile("(?<=[\\p{L}\\p{Nd}])\u2013(?=[\\p{L}\\p{Nd}])");

    /** Signs it calls by another's name. */
    private static final Map<String, Map<String, String>> NAMES =
            Map.of(
                    "ar", Map.of("آ", "ألف ممدودة"),
                    "cy",
                            Map.of(
                                    "î", "i to bach",
                                    "ï", "i didolnod",
                                    "û", "u to bach",
                                    "ŷ", "y to bach",
                                    "ŵ", "w to bach"),
                    "pl", Map.of("ó", "o kreskowane"),
                    "pt", Map.of("á", "a acento agudo", "ó", "o acento agudo"));

    private final Espeak espeak;

    private EspeakSpeaker(Espeak espeak) {
        this.espeak = espeak;
    }

    public static Optional<Speaker> find(String searchPath) {
        return Espeak.find(searchPath).map(EspeakSpeaker::new);
    }

    @Override
    public byte[] speak(LanguageCode language, String text)
            throws IOException, InterruptedException {
        var voice = VOICES.getOrDefault(language.value(), language.value());
        return SPELLED.matcher(text).matches()
                ? espeak.spell(voice, spelled(language, text)).toWav()
                : espeak.speak(voice, spoken(language, text)).toWav();
    }

    /** A dash itself is heard as nothing: two times would be no hours, two sentences one. */
    static String spoken(LanguageCode language, String text) {
        var until = " " + KioskTexts.in(language).get("speech.range") + " ";
        return RANGE.matcher(text)
                .replaceAll(until)
                .replace(" \u2013 ", ", ")
                .replaceAll(NOT_SPOKEN, " ");
    }

    /** It knows the name of the one comma and not of the other. */
    private static String spelled(LanguageCode language, String text) {
        var names = NAMES.getOrDefault(language.value(), Map.of());
        return Arrays.stream(text.split(" ", -1))
                .map(sign -> names.getOrDefault(sign.toLowerCase(Locale.ROOT), sign))
                .collect(Collectors.joining(" "))
                .replaceAll(NOT_SPELLED, " ")
                .replace('\uFF0C', ',');
    }
}
