package foyer.devices.text;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The fonts inside the jar, loaded once. Any thread may call it.
 *
 * <p>The last resort is the machine's own sans-serif: a name in a script we carry no font for is
 * better in a foreign face than as a row of boxes.
 */
public final class Fonts {
    /** Four megabytes, and in one weight alone: read once, before the families that share it. */
    private static final Font HAN = read("DroidSansFallbackFull.ttf");

    private static final Map<Weight, List<Font>> FAMILIES = load();

    private Fonts() {}

    /**
     * The text with a font on every character: the first of ours that has it. A combining mark
     * stays with its letter, or it would not find its place above it.
     */
    public static AttributedString dress(String text, FontSpec spec) {
        List<Font> fonts = fontsOf(spec);
        AttributedString dressed = new AttributedString(text);
        Font last = fonts.getFirst();
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            last = staysWithNeighbour(codePoint, last) ? last : firstWith(codePoint, fonts);
            dressed.addAttribute(TextAttribute.FONT, last, at, next);
            at = next;
        }
        return dressed;
    }

    /** Whether the fonts in the jar have every character, whatever the machine has. */
    public static boolean carries(String text) {
        List<Font> fonts = FAMILIES.getOrDefault(Weight.REGULAR, List.of());
        List<Font> ours = fonts.subList(0, fonts.size() - 1);
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .allMatch(c -> ours.stream().anyMatch(font -> font.canDisplay(c)));
    }

    private static boolean staysWithNeighbour(int codePoint, Font neighbour) {
        return switch (Character.getType(codePoint)) {
            // Spaces too: a run broken at each space would be shaped in pieces.
            case Character.NON_SPACING_MARK, Character.FORMAT, Character.SPACE_SEPARATOR ->
                    neighbour.canDisplay(codePoint);
            default -> false;
        };
    }

    private static Font firstWith(int codePoint, List<Font> fonts) {
        return fonts.stream()
                .filter(font -> font.canDisplay(codePoint))
                .findFirst()
                .orElse(fonts.getFirst());
    }

    private static List<Font> fontsOf(FontSpec spec) {
        float size = spec.sizeDots();
        return FAMILIES.getOrDefault(spec.weight(), List.of()).stream()
                .map(font -> font.deriveFont(size))
                .toList();
    }

    private static Map<Weight, List<Font>> load() {
        List<Font> regular = others("400Regular", Font.PLAIN);
        List<Font> bold = others("700Bold", Font.BOLD);
        Map<Weight, List<Font>> families = new EnumMap<>(Weight.class);
        families.put(Weight.REGULAR, family("400Regular", regular));
        families.put(Weight.SEMI_BOLD, family("600SemiBold", bold));
        families.put(Weight.BOLD, family("700Bold", bold));
        families.put(Weight.EXTRA_BOLD, family("800ExtraBold", bold));
        return families;
    }

    private static List<Font> family(String latin, List<Font> others) {
        Font first = read("AtkinsonHyperlegibleNext_" + latin + ".ttf");
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private static List<Font> others(String weight, int lastResortStyle) {
        return List.of(
                read("NotoSansArabic_" + weight + ".ttf"),
                read("NotoSansBengali_" + weight + ".ttf"),
                HAN,
                new Font(Font.SANS_SERIF, lastResortStyle, 1));
    }

    private static Font read(String name) {
        try (InputStream file = Fonts.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the jar is not whole: " + name + " is missing");
            }
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("not a font: " + name, e);
        }
    }
}
