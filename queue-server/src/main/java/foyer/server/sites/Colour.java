package foyer.server.sites;

import java.util.Locale;
import java.util.regex.Pattern;

/** A colour of a screen, and how well it is told from another (WCAG 2.2). */
public record Colour(int red, int green, int blue) {
    private static final Pattern WRITTEN = Pattern.compile("#[0-9A-Fa-f]{6}");

    public static final Colour WHITE = of("#FFFFFF");
    public static final Colour BLACK = of("#000000");

    public Colour {
        Bounded.number("red", red, 0, 255);
        Bounded.number("green", green, 0, 255);
        Bounded.number("blue", blue, 0, 255);
    }

    public static Colour of(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            throw new IllegalArgumentException(
                    "is '" + written + "', accepted is a colour such as \"#0A3F39\"");
        }
        int rgb = Integer.parseInt(written.substring(1), 16);
        return new Colour(rgb >> 16, (rgb >> 8) & 255, rgb & 255);
    }

    /** From 1, the same, to 21, black and white. */
    public double contrastTo(Colour other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    /** This much of it, and the rest of the other. */
    public Colour mixed(double part, Colour rest) {
        return new Colour(
                mixed(red, part, rest.red),
                mixed(green, part, rest.green),
                mixed(blue, part, rest.blue));
    }

    private static int mixed(int one, double part, int other) {
        return (int) Math.round(one * part + other * (1 - part));
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02X%02X%02X", red, green, blue);
    }
}
