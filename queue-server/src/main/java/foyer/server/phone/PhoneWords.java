package foyer.server.phone;

import com.ibm.icu.util.ULocale;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.PublicLanguages;
import foyer.contract.words.TicketNumber;
import foyer.server.forecast.live.Minutes;
import foyer.server.phrases.Phrases;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The page's sentences in one language. What is put into a sentence is isolated from it: ticket
 * numbers and times always run from left to right, in Latin digits, because board, paper and voice
 * must match. Immutable, any thread.
 */
final class PhoneWords {
    static final LanguageCode ENGLISH = new LanguageCode("en");

    static final String BUNDLE = "/foyer/server/phone/messages";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    // Stand around what is put into a sentence until it is known what the sentence is for.
    private static final char CODE = '\uE000';
    private static final char NAME = '\uE001';
    private static final char END = '\uE002';

    private static final Map<LanguageCode, PhoneWords> ALL = load();

    private final LanguageCode language;
    private final Phrases phrases;

    private PhoneWords(LanguageCode language) {
        this.language = language;
        this.phrases = Phrases.load(BUNDLE, Locale.forLanguageTag(language.value()));
    }

    private static Map<LanguageCode, PhoneWords> load() {
        var all = new HashMap<LanguageCode, PhoneWords>();
        PublicLanguages.ALL.forEach(language -> all.put(language, new PhoneWords(language)));
        return Map.copyOf(all);
    }

    /** The wanted language when the page is translated into it, else the house's, else English. */
    static LanguageCode nearest(LanguageCode wanted, List<LanguageCode> house) {
        return findTranslated(wanted)
                .or(() -> house.stream().flatMap(own -> findTranslated(own).stream()).findFirst())
                .orElse(ENGLISH);
    }

    /** The same language without script and region, when it is translated. */
    static Optional<LanguageCode> findTranslated(LanguageCode wanted) {
        return PublicLanguages.find(wanted);
    }

    static Optional<LanguageCode> findTranslated(Locale wanted) {
        var plain = wanted.getLanguage();
        return PublicLanguages.ALL.stream().filter(one -> one.value().equals(plain)).findFirst();
    }

    /**
     * @param language a translated one
     */
    static PhoneWords in(LanguageCode language) {
        return Optional.ofNullable(ALL.get(language)).orElseThrow();
    }

    LanguageCode language() {
        return language;
    }

    boolean rightToLeft() {
        return ULocale.forLanguageTag(language.value()).isRightToLeft();
    }

    static Map<String, Object> time(LocalTime time) {
        return Map.of("time", shown(time));
    }

    static Map<String, Object> number(TicketNumber number) {
        return Map.of("number", CODE + number.value() + END);
    }

    /** A ticket's number and a sentence that is text already. */
    static Map<String, Object> titled(TicketNumber number, String says) {
        return Map.of("number", CODE + number.value() + END, "says", says);
    }

    static Map<String, Object> count(int count) {
        return Map.of("count", count, "shown", number(count));
    }

    /** A range of minutes; which numbers are said follows from how long it is. */
    static Map<String, Object> range(Minutes wait) {
        return Map.of(
                "high", wait.high(), "from", number(wait.low()), "shown", number(wait.high()));
    }

    private static String number(int number) {
        return CODE + Integer.toString(number) + END;
    }

    /** A part of an address or number, from left to right. */
    static Map<String, Object> code(String name, String value) {
        return Map.of(name, CODE + value + END);
    }

    static Map<String, Object> counter(String label) {
        return Map.of("counter", NAME + unmarked(label) + END);
    }

    static String clock(LocalTime time) {
        return TIME.format(time);
    }

    /** As HTML. */
    String html(String key, Map<String, Object> values) {
        return HtmlText.escape(phrases.say(key, values))
                .replace(String.valueOf(CODE), "<bdi dir=\"ltr\">")
                .replace(String.valueOf(NAME), "<bdi>")
                .replace(String.valueOf(END), "</bdi>");
    }

    String html(String key) {
        return html(key, Map.of());
    }

    /** As plain text, with Unicode's isolates. */
    String text(String key, Map<String, Object> values) {
        return phrases.say(key, values)
                .replace(CODE, '\u2066')
                .replace(NAME, '\u2068')
                .replace(END, '\u2069');
    }

    String text(String key) {
        return text(key, Map.of());
    }

    private static String shown(LocalTime time) {
        return CODE + clock(time) + END;
    }

    private static String unmarked(String label) {
        return label.replaceAll("[\uE000-\uE002]", "");
    }
}
