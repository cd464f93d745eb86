package foyer.kiosk.journey;

import foyer.contract.words.LanguageCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The keys of a question on the screen.
 *
 * @param rows of signs; the key to erase ends the last of them
 * @param beside signs beside the space bar
 * @param layers what one can turn to from here
 * @param shift there is a second face: large letters, or the vowels of Bengali
 * @param space there is a key for it
 * @param line there is a key for a new line
 * @param fromTheRight rows begin at the right, as the alphabet does
 */
public record Keyboard(
        List<List<String>> rows,
        List<String> beside,
        List<Layer> layers,
        boolean shift,
        boolean space,
        boolean line,
        boolean fromTheRight) {
    private static final String NUMBERS = "1234567890";
    private static final List<String> LATIN = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");
    private static final List<String> PAD = List.of("123", "456", "789");
    private static final List<String> SIGNS = List.of(NUMBERS, "!:;()/&@'\"", "£€%+=#*_؟");

    /** Beside the letters everybody has; of Chinese the letters of pinyin. */
    private static final Map<String, String> ACCENTS =
            Map.of(
                    "cy", "âêîôûŵŷáéïö",
                    "pl", "ąćęłńóśźż",
                    "ro", "ăâîșț",
                    "pt", "ãõçáéíóúâêô",
                    "lt", "ąčęėįšųūž");

    /** Arabic as on telephones, Urdu and Bengali in the order of the alphabet. */
    private static final Map<String, List<String>> SCRIPTS =
            Map.of(
                    "ar",
                    List.of("ضصثقفغعهخحج", "شسيبلاتنمكط", "ئءؤرىةوزظدذ", "أإآ"),
                    "ur",
                    List.of("اآبپتٹثجچحخ", "دڈذرڑزژسشصض", "طظعغفقکگلمن", "ںوہھءیےئؤ"),
                    "bn",
                    List.of(
                            "\u09BE\u09BF\u09C0\u09C1\u09C2\u09C3\u09C7\u09C8\u09CB\u09CC\u09CD",
                            "কখগঘঙচছজঝঞট",
                            "ঠডঢণতথদধনপফ",
                            "বভমযরলশষসহঅ",
                            "\u09DC\u09DD\u09DF\u09CE\u0982\u0983\u0981"));

    private static final List<String> STOPS = List.of(",", ".");
    private static final Map<String, List<String>> OTHER_STOPS =
            Map.of(
                    "ar", List.of("،", "."),
                    "ur", List.of("،", "۔"),
                    "bn", List.of(",", "।"),
                    "zh", List.of("，", "。"));

    private static final String BENGALI_SIGNS =
            "\u09BE\u09BF\u09C0\u09C1\u09C2\u09C3\u09C7\u09C8\u09CB\u09CC";
    private static final String BENGALI_VOWELS = "আইঈউঊঋএঐওঔ";

    public Keyboard {
        rows = List.copyOf(rows);
        beside = List.copyOf(beside);
        layers = List.copyOf(layers);
    }

    public static Keyboard of(Question.Type question, Layer layer, LanguageCode language) {
        return switch (question.keys()) {
            case DIGITS -> pad(List.of("0"));
            case PHONE -> pad(List.of("+", "0"));
            case CODE -> latin(numbered(), List.of());
            case EMAIL -> latin(numbered(), List.of("@", ".", "-", "_"));
            case NAME -> letters(layer, language.value(), List.of("-", "’"), false);
            case TEXT -> letters(layer, language.value(), stops(layer, language.value()), true);
        };
    }

    /** The sign a key gives with shift. */
    public static int shifted(int sign) {
        int vowel = BENGALI_SIGNS.indexOf(sign);
        return vowel < 0 ? Character.toUpperCase(sign) : BENGALI_VOWELS.charAt(vowel);
    }

    /** Every sign it has a key for, row by row, as they are without shift. */
    public List<String> signs() {
        return Stream.concat(rows.stream().flatMap(List::stream), beside.stream()).toList();
    }

    /** The keys of its longest row. */
    public int columns() {
        return rows.stream().mapToInt(List::size).max().orElse(1);
    }

    private static Keyboard pad(List<String> last) {
        var rows = new ArrayList<>(split(PAD));
        rows.add(last);
        return new Keyboard(rows, List.of(), List.of(), false, false, false, false);
    }

    private static List<List<String>> numbered() {
        return split(Stream.concat(Stream.of(NUMBERS), LATIN.stream()).toList());
    }

    private static Keyboard latin(List<List<String>> rows, List<String> beside) {
        return new Keyboard(rows, beside, List.of(), false, false, false, false);
    }

    private static Keyboard letters(
            Layer layer, String language, List<String> beside, boolean text) {
        var script = SCRIPTS.get(language);
        var layers = layers(layer, script != null, text);
        if (layer == Layer.SIGNS && text) {
            return new Keyboard(split(SIGNS), List.of("-", "?"), layers, false, true, true, false);
        }
        if (layer == Layer.OWN && script != null) {
            boolean vowels = language.equals("bn");
            boolean fromTheRight = language.equals("ur");
            return new Keyboard(split(script), beside, layers, vowels, true, text, fromTheRight);
        }
        return new Keyboard(split(rows(language)), beside, layers, true, true, text, false);
    }

    private static List<String> stops(Layer layer, String language) {
        return layer == Layer.OWN ? OTHER_STOPS.getOrDefault(language, STOPS) : STOPS;
    }

    private static List<String> rows(String language) {
        var accents = ACCENTS.get(language);
        return accents == null ? LATIN : Stream.concat(Stream.of(accents), LATIN.stream()).toList();
    }

    private static List<Layer> layers(Layer now, boolean script, boolean text) {
        return Stream.of(Layer.values())
                .filter(layer -> layer != now)
                .filter(layer -> layer != Layer.LATIN || script)
                .filter(layer -> layer != Layer.SIGNS || text)
                .toList();
    }

    private static List<List<String>> split(List<String> rows) {
        return rows.stream()
                .map(row -> row.codePoints().mapToObj(Character::toString).toList())
                .toList();
    }
}
