package foyer.kiosk.paper;

import foyer.devices.escpos.Bitmap;
import foyer.devices.escpos.PrintDocument;
import foyer.devices.escpos.QrPicture;
import foyer.devices.text.Alignment;
import foyer.devices.text.FontSpec;
import foyer.devices.text.TextBlock;
import foyer.devices.text.Weight;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.stream.Stream;

/**
 * Draws a badge dot for dot: the name to be read across a room, whom they visit, and the code for
 * the way out. Used by one thread.
 */
final class BadgePicture {
    static final int WIDTH = PrintDocument.WIDTH_80_MM;
    static final int QR_MODULE_DOTS = 8;
    private static final int QR_QUIET_MODULES = 4;
    private static final int MARGIN = 24;
    private static final int INNER = WIDTH - 2 * MARGIN;

    /** A name takes this much of the paper at most, however long it is. */
    private static final int NAME_DOTS = 260;

    private static final int LINE_DOTS = 110;
    private static final int STEP = 4;

    private final Badge badge;
    private final boolean rightToLeft;
    private final BufferedImage image;
    private final Graphics2D graphics;
    private int y = MARGIN;

    private BadgePicture(Badge badge, boolean rightToLeft) {
        this.badge = badge;
        this.rightToLeft = rightToLeft;
        this.image =
                new BufferedImage(WIDTH, Bitmap.TALLEST_DOTS / 2, BufferedImage.TYPE_BYTE_BINARY);
        this.graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.BLACK);
    }

    static BufferedImage draw(Badge badge, boolean rightToLeft) {
        var picture = new BadgePicture(badge, rightToLeft);
        try {
            picture.draw();
            return picture.image.getSubimage(0, 0, WIDTH, picture.y);
        } finally {
            picture.graphics.dispose();
        }
    }

    private void draw() {
        centred(badge.council(), 30, 24, LINE_DOTS, Weight.BOLD);
        y += 10;
        title();
        y += 14;
        centred(badge.visitor(), 104, 36, NAME_DOTS, Weight.EXTRA_BOLD);
        centred(badge.organisation(), 44, 28, LINE_DOTS, Weight.BOLD);
        y += 10;
        centred(badge.host(), 36, 28, LINE_DOTS, Weight.SEMI_BOLD);
        centred(badge.day(), 32, 28, LINE_DOTS, Weight.BOLD);
        y += 16;
        wayOut();
        y += 12;
        centred(badge.foot(), 24, 20, LINE_DOTS, Weight.SEMI_BOLD);
        y += MARGIN;
    }

    /** White on black: whoever meets the visitor sees at once that they are one. */
    private void title() {
        var words = fitted(badge.title(), 52, 32, LINE_DOTS, Weight.EXTRA_BOLD);
        int pad = 8;
        int height = words.heightDots() + 2 * pad;
        graphics.fillRect(0, y, WIDTH, height);
        graphics.setColor(Color.WHITE);
        words.draw(graphics, MARGIN, y + pad);
        graphics.setColor(Color.BLACK);
        y += height;
    }

    /** The code to scan, and beside it the number, the code to type, and what to do with them. */
    private void wayOut() {
        var code = QrPicture.of(badge.code(), QR_MODULE_DOTS);
        int quiet = QR_QUIET_MODULES * QR_MODULE_DOTS;
        int side = code.width();
        int width = WIDTH - MARGIN - side - 2 * quiet;
        // Numbers and codes run from left to right, also where the page does not.
        var aligned = rightToLeft ? Alignment.END : Alignment.START;
        var number = block(badge.number(), 84, Weight.EXTRA_BOLD, width, aligned);
        var typed = block(badge.code(), 32, Weight.BOLD, width, aligned);
        var leave = block(badge.leave(), 26, Weight.SEMI_BOLD, width, Alignment.START);
        int words = number.heightDots() + typed.heightDots() + leave.heightDots();
        int height = Math.max(side + 2 * quiet, words);
        int codeX = rightToLeft ? WIDTH - quiet - side : quiet;
        int textX = rightToLeft ? MARGIN : 2 * quiet + side;
        graphics.drawImage(code.toImage(), codeX, y + (height - side) / 2, null);
        int top = y + (height - words) / 2;
        for (var one : new TextBlock[] {number, typed, leave}) {
            one.draw(graphics, textX, top);
            top += one.heightDots();
        }
        y += height;
    }

    private void centred(String text, int largest, int smallest, int tallest, Weight weight) {
        if (!text.isEmpty()) {
            var block = fitted(text, largest, smallest, tallest, weight);
            block.draw(graphics, MARGIN, y);
            y += block.heightDots();
        }
    }

    /** As large as fits; what does not fit at the smallest size is cut. */
    private static TextBlock fitted(
            String text, int largest, int smallest, int tallest, Weight weight) {
        int size = largest;
        while (size > smallest
                && (isBroken(text, size, weight) || !fits(centre(text, size, weight), tallest))) {
            size -= STEP;
        }
        var shown = text;
        int signs = text.codePointCount(0, text.length());
        while (signs > 1 && !fits(centre(shown, size, weight), tallest)) {
            signs -= Math.max(1, signs / 10);
            shown = text.substring(0, text.offsetByCodePoints(0, signs)).strip() + "…";
        }
        return centre(shown, size, weight);
    }

    /** A name is read as a whole: rather smaller than in two pieces. */
    private static boolean isBroken(String text, int size, Weight weight) {
        return Stream.of(text.split(" "))
                .anyMatch(
                        word ->
                                block(word, size, weight, WIDTH * 3, Alignment.START).usedDots()
                                        > INNER);
    }

    private static boolean fits(TextBlock block, int tallest) {
        return block.heightDots() <= tallest && block.usedDots() <= INNER;
    }

    private static TextBlock centre(String text, int size, Weight weight) {
        return block(text, size, weight, INNER, Alignment.CENTRE);
    }

    private static TextBlock block(
            String text, int size, Weight weight, int width, Alignment alignment) {
        return TextBlock.of(text, new FontSpec(size, weight), width, alignment);
    }
}
