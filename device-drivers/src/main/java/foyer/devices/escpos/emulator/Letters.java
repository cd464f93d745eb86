package foyer.devices.escpos.emulator;

import foyer.devices.text.FontSpec;
import foyer.devices.text.Fonts;
import foyer.devices.text.Weight;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.text.AttributedCharacterIterator;

/** The printer's own letters: font A, each in a cell of 12 by 24 dots. */
final class Letters {
    private static final int CELL_WIDE = 12;
    private static final int CELL_HIGH = 24;
    private static final int BASELINE = 19;
    private static final FontSpec PLAIN = new FontSpec(22, Weight.REGULAR);
    private static final FontSpec BOLD = new FontSpec(22, Weight.BOLD);

    private Letters() {}

    /** A line with the space below it that the line spacing asks for. */
    static BufferedImage draw(String line, EscPosDecoder.Look look) {
        int cellWide = CELL_WIDE * look.wide();
        int high = Math.max(look.lineDots(), CELL_HIGH * look.high());
        BufferedImage image =
                new BufferedImage(
                        Math.max(1, cellWide * line.length()),
                        Math.max(1, high),
                        BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.scale(look.wide(), look.high());
        FontSpec spec = look.bold() ? BOLD : PLAIN;
        for (int i = 0; i < line.length(); i++) {
            put(graphics, line.substring(i, i + 1), spec, i * CELL_WIDE);
        }
        graphics.dispose();
        return image;
    }

    /** In the middle of its cell, and narrower where the letter is wider than that. */
    private static void put(Graphics2D graphics, String letter, FontSpec spec, int left) {
        AttributedCharacterIterator dressed = Fonts.dress(letter, spec).getIterator();
        TextLayout layout = new TextLayout(dressed, graphics.getFontRenderContext());
        double narrower = Math.min(1, (CELL_WIDE - 1) / Math.max(1.0, layout.getAdvance()));
        AffineTransform before = graphics.getTransform();
        graphics.translate(left + (CELL_WIDE - layout.getAdvance() * narrower) / 2, BASELINE);
        graphics.scale(narrower, 1);
        layout.draw(graphics, 0, 0);
        graphics.setTransform(before);
    }
}
