package foyer.kiosk.text;

import foyer.contract.words.LanguageCode;
import foyer.kiosk.speech.Line;
import foyer.kiosk.speech.Words;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A line as it is spoken.
 *
 * @param language the voice that says it
 * @param forOneOnly only ever through a headset
 */
public record Sentence(LanguageCode language, String text, boolean forOneOnly) {

    public static Sentence of(Line line, ZoneId zone) {
        var texts = KioskTexts.in(line.language());
        var words = words(texts, zone, line.words());
        return new Sentence(texts.language(), words, line.forOneOnly());
    }

    private static String words(KioskTexts texts, ZoneId zone, Words words) {
        var times = new Times(texts, zone);
        return switch (words) {
            case Words.Said(var key, var blanks) -> texts.format(key, Map.copyOf(blanks));
            case Words.Name(var name) -> name.in(texts.language());
            case Words.Signs(var number) -> signs(number.value());
            case Words.Spelled(var text) -> spelled(text);
            case Words.Filled(var key, var blanks) -> texts.format(key, Map.copyOf(blanks));
            case Words.Around(var key, var number) ->
                    texts.get(key, "number", signs(number.value()));
            case Words.Expected(var range) -> Waits.spoken(texts, range);
            case Words.At(var key, var time) -> texts.get(key, "time", times.clock(time));
            case Words.Plain(var text) -> text;
            case Words.Agreed(var key, var about) -> Agreements.say(times, key, about);
            case Words.Opens(var key, var again) -> Openings.say(times, key, again);
        };
    }

    private static String spelled(String text) {
        return text.codePoints().mapToObj(Character::toString).collect(Collectors.joining(" "));
    }

    private static String signs(String number) {
        return number.chars()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
    }
}
