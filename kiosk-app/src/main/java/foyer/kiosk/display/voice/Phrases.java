package foyer.kiosk.display.voice;

import com.ibm.icu.text.MessageFormat;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.PublicLanguages;
import foyer.contract.words.TicketNumber;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * The sentences that are spoken, per language, and the voice that speaks them. A language without
 * phrases is left out.
 */
final class Phrases {
    private static final String BUNDLE = "foyer.kiosk.display.voice.spoken";

    /** In brackets the synthesiser would take letters for phonemes, and it obeys other marks. */
    private static final String NOT_SPOKEN = "[^\\p{L}\\p{M}\\p{Nd} ,.:'’-]";

    private final ResourceBundle bundle;
    private final Locale locale;

    private Phrases(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, noFallback());
    }

    static Optional<Phrases> find(LanguageCode language) {
        return PublicLanguages.find(language).map(own -> new Phrases(Locale.of(own.value())));
    }

    String voice() {
        return bundle.getString("voice");
    }

    String say(Utterance what) {
        var alias = what.alias();
        var number = spelled(what.number());
        var sentence =
                new MessageFormat(
                                bundle.getString(what.unhurried() ? "call.unhurried" : "call"),
                                locale)
                        .format(
                                Map.of(
                                        "number",
                                        alias == null ? number : number + ", " + spelled(alias),
                                        "counter",
                                        counter(what)));
        return sentence.replaceAll(NOT_SPOKEN, " ");
    }

    /** The sign above the counter when it has a text in this language, else its number. */
    private String counter(Utterance what) {
        var label = what.label();
        var text =
                label == null
                        ? null
                        : label.byLanguage().get(new LanguageCode(locale.getLanguage()));
        return text != null
                ? text
                : new MessageFormat(bundle.getString("counter"), locale)
                        .format(Map.of("id", what.counter().value()));
    }

    /** Sign by sign: "H 0 4 2" is understood where "H forty-two" is not. */
    private static String spelled(TicketNumber number) {
        return number.value()
                .chars()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
    }

    private static ResourceBundle.Control noFallback() {
        return ResourceBundle.Control.getNoFallbackControl(
                ResourceBundle.Control.FORMAT_PROPERTIES);
    }
}
