package foyer.devices.text;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A paragraph broken into lines of a given width, ready to be drawn. Any thread may call it.
 *
 * <p>Each paragraph (a line feed begins a new one) takes its own direction from its first strong
 * letter, as the Unicode bidirectional algorithm has it.
 */
public final class TextBlock {
    private static final int LONGEST_TEXT = 2_000;
    private static final int WIDEST_DOTS = 4_096;
    // No antialiasing: the head knows no grey. Fractional metrics: even spacing at every size.
    private static final FontRenderContext DOTS = new FontRenderContext(null, false, true);

    private final List<TextLayout> lines;
    private final int widthDots;
    private final int heightDots;
    private final Alignment alignment;

    private TextBlock(List<TextLayout> lines, int widthDots, Alignment alignment) {
        this.lines = List.copyOf(lines);
        this.widthDots = widthDots;
        this.alignment = alignment;
        this.heightDots = (int) Math.ceil(lines.stream().mapToDouble(TextBlock::heightOf).sum());
    }

    /** The text broken into lines no wider than {@code widthDots}. */
    public static TextBlock of(String text, FontSpec spec, int widthDots, Alignment alignment) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "%d characters; accepted: up to %d".formatted(text.length(), LONGEST_TEXT));
        }
        if (widthDots < 1 || widthDots > WIDEST_DOTS) {
            throw new IllegalArgumentException(
                    "%d dots wide; accepted: 1 to %d".formatted(widthDots, WIDEST_DOTS));
        }
        List<TextLayout> lines = new ArrayList<>();
        text.lines().forEach(paragraph -> breakInto(lines, paragraph, spec, widthDots));
        return new TextBlock(lines, widthDots, alignment);
    }

    /** The text as a black on white picture of exactly {@code widthDots}. */
    public static BufferedImage render(
            String text, FontSpec spec, int widthDots, Alignment alignment) {
        return of(text, spec, widthDots, alignment).render();
    }

    public int heightDots() {
        return heightDots;
    }

    /** The widest line, in dots: what the text really takes of its width. */
    public int usedDots() {
        return (int)
                Math.ceil(
                        lines.stream().mapToDouble(TextLayout::getVisibleAdvance).max().orElse(0));
    }

    /** Draws with the top left corner at (x, y), in the colour the graphics has. */
    public void draw(Graphics2D graphics, int x, int y) {
        float baseline = y;
        for (TextLayout line : lines) {
            baseline += line.getAscent();
            line.draw(graphics, x + indentOf(line), baseline);
            baseline += line.getDescent() + line.getLeading();
        }
    }

    public BufferedImage render() {
        BufferedImage image =
                new BufferedImage(
                        widthDots, Math.max(1, heightDots), BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.BLACK);
        draw(graphics, 0, 0);
        graphics.dispose();
        return image;
    }

    private static void breakInto(
            List<TextLayout> lines, String paragraph, FontSpec spec, int widthDots) {
        // An empty paragraph is a blank line, and a layout of nothing does not exist.
        String text = paragraph.isEmpty() ? " " : paragraph;
        AttributedString dressed = Fonts.dress(text, spec);
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        dressed.addAttribute(TextAttribute.RUN_DIRECTION, !bidi.baseIsLeftToRight());
        AttributedCharacterIterator characters = dressed.getIterator();
        LineBreakMeasurer measurer =
                new LineBreakMeasurer(characters, BreakIterator.getLineInstance(Locale.ROOT), DOTS);
        while (measurer.getPosition() < characters.getEndIndex()) {
            lines.add(measurer.nextLayout(widthDots));
        }
    }

    private static double heightOf(TextLayout line) {
        return line.getAscent() + line.getDescent() + line.getLeading();
    }

    private float indentOf(TextLayout line) {
        // Of a right-to-left line the trailing space hangs over on the left.
        float overhang = line.getAdvance() - line.getVisibleAdvance();
        float free = widthDots - line.getVisibleAdvance();
        float shift = line.isLeftToRight() ? 0 : -overhang;
        return shift
                + switch (alignment) {
                    case CENTRE -> free / 2;
                    case START -> line.isLeftToRight() ? 0 : free;
                    case END -> line.isLeftToRight() ? free : 0;
                };
    }
}
