package foyer.kiosk.display.ui;

import com.ibm.icu.text.MessageFormat;
import com.vaadin.flow.component.Component;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.PublicLanguages;
import foyer.webhost.ui.Shell;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * The display's texts in one language. Numbers are given as text too, because board, paper and
 * voice must match: Latin digits in every language.
 */
final class DisplayWords {
    private static final String BUNDLE = "foyer.kiosk.display.ui.display";

    private final Locale locale;
    private final ResourceBundle bundle;

    private DisplayWords(Locale locale) {
        this.locale = locale;
        bundle =
                ResourceBundle.getBundle(
                        BUNDLE,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** English where there is no translation. */
    static DisplayWords in(LanguageCode language) {
        return new DisplayWords(translated(language) ? locale(language) : Locale.ENGLISH);
    }

    /** Of those languages there are texts in; English when in none. */
    static List<DisplayWords> each(List<LanguageCode> languages) {
        var translated = languages.stream().filter(DisplayWords::translated).toList();
        return (translated.isEmpty() ? languages.subList(0, 1) : translated)
                .stream().map(DisplayWords::in).toList();
    }

    static boolean translated(LanguageCode language) {
        return PublicLanguages.find(language).isPresent();
    }

    static Locale locale(LanguageCode language) {
        return Locale.forLanguageTag(language.value());
    }

    Locale locale() {
        return locale;
    }

    /** Says on the element which language it speaks, for screen readers and for its direction. */
    void mark(Component part) {
        part.getElement().setAttribute("lang", locale.toLanguageTag());
        part.getElement().setAttribute("dir", Shell.isRightToLeft(locale) ? "rtl" : "ltr");
    }

    String say(String key) {
        return say(key, Map.of());
    }

    String say(String key, Map<String, Object> values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    String count(String key, int count) {
        var values = new HashMap<String, Object>();
        values.put("count", count);
        values.put("shown", Integer.toString(count));
        return say(key, values);
    }
}
