package foyer.webhost.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Direction;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The switches of the design on {@code <html>}, out of reach of a component because a page's own
 * element is its body. Call with the page's lock held.
 */
public final class Shell {
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi");

    private static final String LOGO = "--site-logo";

    /** A data address has semicolons of its own, hence the lines. */
    private static final String SITE =
            """
            const root = document.documentElement;
            for (const name of [...root.style].filter(name => name.startsWith('--site-'))) root.style.removeProperty(name);
            for (const line of $0.split(';\\n').filter(Boolean)) root.style.setProperty(line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1));
            root.toggleAttribute('data-logo', $1);""";

    /** Which type scale and target size hold. */
    public enum Surface {
        KIOSK,
        DISPLAY,
        CONSOLE,
        PHONE
    }

    public enum Theme {
        LIGHT,
        DARK,
        CONTRAST
    }

    public enum TextSize {
        NORMAL,
        LARGE
    }

    private Shell() {}

    public static void surface(UI ui, Surface surface) {
        set(ui, "data-surface", word(surface));
    }

    public static void theme(UI ui, Theme theme) {
        set(ui, "data-theme", word(theme));
    }

    /**
     * A site's own values for the {@code --site-…} properties of {@code tokens.css}; those not
     * named fall back to the usual look. Sent only where they differ from what the page has.
     */
    public static void site(UI ui, Map<String, String> variables) {
        var has = ComponentUtil.getData(ui, Shell.class.getName());
        if (!variables.equals(has == null ? Map.of() : has)) {
            ComponentUtil.setData(ui, Shell.class.getName(), Map.copyOf(variables));
            ui.getPage().executeJs(SITE, join(variables), variables.containsKey(LOGO));
        }
    }

    private static String join(Map<String, String> variables) {
        return variables.entrySet().stream()
                .map(one -> one.getKey() + ":" + one.getValue())
                .collect(Collectors.joining(";\n"));
    }

    public static void text(UI ui, TextSize size) {
        set(ui, "data-text", word(size));
    }

    /** Language and direction of the whole page, for the reader and for screen readers. */
    public static void language(UI ui, Locale locale) {
        ui.setLocale(locale);
        set(ui, "lang", locale.toLanguageTag());
        ui.setDirection(isRightToLeft(locale) ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT);
    }

    public static boolean isRightToLeft(Locale locale) {
        return RIGHT_TO_LEFT.contains(locale.getLanguage());
    }

    private static void set(UI ui, String attribute, String value) {
        ui.getPage().executeJs("document.documentElement.setAttribute($0, $1)", attribute, value);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
