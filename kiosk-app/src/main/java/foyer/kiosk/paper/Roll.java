package foyer.kiosk.paper;

import foyer.devices.escpos.Bitmap;
import foyer.devices.escpos.PrintDocument;
import foyer.devices.text.Alignment;
import foyer.devices.text.FontSpec;
import foyer.devices.text.TextBlock;
import foyer.devices.text.Weight;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/**
 * Paper that is drawn on from the top down, dot for dot: black or white, nothing thinner than three
 * dots. Used by one thread.
 */
final class Roll implements AutoCloseable {
    static final int WIDTH = PrintDocument.WIDTH_80_MM;
    static final int MARGIN = 24;
    static final int INNER = WIDTH - 2 * MARGIN;

    /** White around a code, in modules, as readers ask for. */
    static final int QR_QUIET_MODULES = 4;

    static final int QR_MODULE_DOTS = 6;
    private static final float[] DASHES = {14, 10};

    private final boolean rightToLeft;
    private final BufferedImage image;
    private final Graphics2D graphics;
    private int y = MARGIN;

    Roll(boolean rightToLeft) {
        this.rightToLeft = rightToLeft;
        this.image =
                new BufferedImage(WIDTH, Bitmap.TALLEST_DOTS / 2, BufferedImage.TYPE_BYTE_BINARY);
        this.graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.BLACK);
    }

    boolean rightToLeft() {
        return rightToLeft;
    }

    Graphics2D graphics() {
        return graphics;
    }

    int y() {
        return y;
    }

    void feed(int dots) {
        y += dots;
    }

    BufferedImage cut() {
        return image.getSubimage(0, 0, WIDTH, y);
    }

    @Override
    public void close() {
        graphics.dispose();
    }

    /** The council beside its doorway, which stands where reading begins. */
    void head(String council) {
        int gap = 14;
        int arch = 40;
        var name = block(council, 30, Weight.BOLD, INNER - arch - gap, Alignment.CENTRE);
        int used = Math.min(name.usedDots(), INNER - arch - gap);
        int start = (WIDTH - used - arch - gap) / 2;
        int height = Math.max(48, name.heightDots());
        arch(rightToLeft ? start + used + gap : start, y + (height - 48) / 2);
        var exact = block(council, 30, Weight.BOLD, used + 2, Alignment.CENTRE);
        exact.draw(
                graphics,
                rightToLeft ? start : start + arch + gap,
                y + (height - name.heightDots()) / 2);
        y += height + 6;
    }

    private void arch(int x, int top) {
        graphics.setStroke(new BasicStroke(9, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        var doorway = new Path2D.Float();
        doorway.moveTo(x + 4.5, top + 48);
        doorway.lineTo(x + 4.5, top + 20);
        doorway.append(new Arc2D.Float(x + 4.5f, top + 4.5f, 31, 31, 180, -180, Arc2D.OPEN), true);
        doorway.lineTo(x + 35.5, top + 48);
        graphics.draw(doorway);
        graphics.fillRoundRect(x + 15, top + 17, 10, 20, 10, 10);
        graphics.fillRect(x + 15, top + 25, 10, 23);
    }

    void dashes() {
        y += 18;
        graphics.setStroke(
                new BasicStroke(4, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, 0));
        graphics.drawLine(0, y + 2, WIDTH, y + 2);
        y += 22;
    }

    void centred(String text, int size, Weight weight) {
        lines(text, size, weight, Alignment.CENTRE);
    }

    /** From the side reading begins. */
    void lines(String text, int size, Weight weight, Alignment alignment) {
        var block = block(text, size, weight, INNER, alignment);
        block.draw(graphics, MARGIN, y);
        y += block.heightDots();
    }

    static TextBlock whole(String text, int size, Weight weight) {
        return block(text, size, weight, WIDTH * 3, Alignment.START);
    }

    static TextBlock block(String text, int size, Weight weight, int width, Alignment alignment) {
        return TextBlock.of(text, new FontSpec(size, weight), width, alignment);
    }
}
