package foyer.contract;

import foyer.contract.words.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a site's public screens differ from the usual look. Who asks for high contrast sees none of
 * it.
 *
 * @param colours null: the usual ones
 * @param logo null: the arch
 * @param welcome instead of the usual greeting; null: that one
 */
public record Theme(@Nullable Colours colours, @Nullable Logo logo, @Nullable Texts welcome) {
    public Theme {
        if (colours == null && logo == null && welcome == null) {
            throw new IllegalArgumentException("a theme names colours, a logo or a welcome");
        }
    }

    /**
     * Each pair was checked for contrast where the site was loaded.
     *
     * @param bar behind names at the head of every screen
     * @param action the one thing to do
     * @param press while it is touched
     * @param tint behind what is chosen; the action's colour is written on it
     */
    public record Colours(
            String bar, String onBar, String action, String onAction, String press, String tint) {
        public Colours {
            Colours.requireColour("bar", bar);
            Colours.requireColour("onBar", onBar);
            Colours.requireColour("action", action);
            Colours.requireColour("onAction", onAction);
            Colours.requireColour("press", press);
            Colours.requireColour("tint", tint);
        }

        private static final int COLOUR_LENGTH = 7;
        private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

        private static void requireColour(String field, @Nullable String value) {
            if (!COLOUR.matcher(Bounds.text(field, value, COLOUR_LENGTH)).matches()) {
                throw new IllegalArgumentException(field + " is no colour such as #0A3F39");
            }
        }
    }

    /**
     * A picture beside the council's name.
     *
     * @param type {@link #PNG} or {@link #SVG}
     * @param data in base 64
     */
    public record Logo(String type, String data) {
        public static final String PNG = "image/png";
        public static final String SVG = "image/svg+xml";

        /** It travels with every offer. */
        public static final int MAX_BYTES = 12 * 1024;

        private static final Pattern BASE_64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");

        public Logo {
            Bounds.text("type", type, SVG.length());
            if (!type.equals(PNG) && !type.equals(SVG)) {
                throw new IllegalArgumentException("a logo is " + PNG + " or " + SVG);
            }
            Bounds.text("data", data, (MAX_BYTES + 2) / 3 * 4);
            if (!BASE_64.matcher(data).matches()) {
                throw new IllegalArgumentException("a logo's data is base 64");
            }
        }

        public String address() {
            return "data:" + type + ";base64," + data;
        }
    }

    /** What a page sets for its style sheets to take up, by the names of {@code tokens.css}. */
    public Map<String, String> variables() {
        var all = new LinkedHashMap<String, String>();
        if (colours != null) {
            all.put("--site-bar", colours.bar());
            all.put("--site-on-bar", colours.onBar());
            all.put("--site-action", colours.action());
            all.put("--site-on-action", colours.onAction());
            all.put("--site-action-press", colours.press());
            all.put("--site-tint", colours.tint());
        }
        if (logo != null) {
            all.put("--site-logo", "url(" + logo.address() + ")");
        }
        return all;
    }
}
