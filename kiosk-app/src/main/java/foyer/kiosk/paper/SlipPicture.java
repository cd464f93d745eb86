package foyer.kiosk.paper;

import foyer.devices.escpos.Bitmap;
import foyer.devices.escpos.PrintDocument;
import foyer.devices.escpos.QrPicture;
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
 * Draws a slip dot for dot: black or white, nothing thinner than three dots. Letters keep the
 * direction of their own script, the page that of the customer's language. Used by one thread.
 */
final class SlipPicture {
    static final int WIDTH = PrintDocument.WIDTH_80_MM;
    static final int QR_MODULE_DOTS = 6;

    /** White around a code, in modules, as readers ask for. */
    private static final int QR_QUIET_MODULES = 4;

    private static final int MARGIN = 24;
    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final int NUMBER_DOTS = 192;
    private static final float[] DASHES = {14, 10};

    private final Slip slip;
    private final boolean rightToLeft;
    private final BufferedImage image;
    private final Graphics2D graphics;
    private int y = MARGIN;

    private SlipPicture(Slip slip, boolean rightToLeft) {
        this.slip = slip;
        this.rightToLeft = rightToLeft;
        this.image =
                new BufferedImage(WIDTH, Bitmap.TALLEST_DOTS / 2, BufferedImage.TYPE_BYTE_BINARY);
        this.graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.BLACK);
    }

    static BufferedImage draw(Slip slip, boolean rightToLeft) {
        var picture = new SlipPicture(slip, rightToLeft);
        try {
            picture.draw();
            return picture.image.getSubimage(0, 0, WIDTH, picture.y);
        } finally {
            picture.graphics.dispose();
        }
    }

    private void draw() {
        head();
        number();
        centred(slip.service(), 40, Weight.BOLD);
        y += 14;
        if (!slip.place().isEmpty()) {
            place();
            y += 18;
        }
        slip.facts().forEach(this::fact);
        var note = slip.note();
        if (note != null) {
            y += 10;
            centred(note, 30, Weight.BOLD);
        }
        dashes();
        if (!slip.address().isEmpty()) {
            phone();
            dashes();
        }
        centred(slip.foot(), 24, Weight.SEMI_BOLD);
        y += MARGIN;
    }

    /** The council beside its doorway, which stands where reading begins. */
    private void head() {
        int gap = 14;
        int arch = 40;
        var name = block(slip.council(), 30, Weight.BOLD, INNER - arch - gap, Alignment.CENTRE);
        int used = Math.min(name.usedDots(), INNER - arch - gap);
        int start = (WIDTH - used - arch - gap) / 2;
        int height = Math.max(48, name.heightDots());
        arch(rightToLeft ? start + used + gap : start, y + (height - 48) / 2);
        var exact = block(slip.council(), 30, Weight.BOLD, used + 2, Alignment.CENTRE);
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

    /** As large as it fits, always from left to right. */
    private void number() {
        int size = NUMBER_DOTS;
        while (block(slip.number(), size, Weight.EXTRA_BOLD, WIDTH * 2, Alignment.START).usedDots()
                > INNER) {
            size -= 8;
        }
        var block = block(slip.number(), size, Weight.EXTRA_BOLD, INNER, Alignment.CENTRE);
        // The letters' own room above and below is more than a number needs.
        int saved = size / 4;
        block.draw(graphics, MARGIN, y - saved / 2);
        y += block.heightDots() - saved;
    }

    private void place() {
        int pad = 12;
        var place = inOneLine(slip.place(), 44, 34);
        var way = slip.way();
        var how =
                way == null ? null : block(way, 30, Weight.SEMI_BOLD, INNER - 20, Alignment.CENTRE);
        int height = place.heightDots() + (how == null ? 0 : how.heightDots()) + 2 * pad;
        graphics.fillRect(MARGIN, y, INNER, height);
        graphics.setColor(Color.WHITE);
        place.draw(graphics, MARGIN + 10, y + pad);
        if (how != null) {
            how.draw(graphics, MARGIN + 10, y + pad + place.heightDots());
        }
        graphics.setColor(Color.BLACK);
        y += height;
    }

    private void fact(Slip.Fact fact) {
        int gap = 20;
        // A value is one run, such as a time and a date: it is measured whole and never broken.
        int used = whole(fact.value(), 30, Weight.BOLD).usedDots() + 2;
        var value = block(fact.value(), 30, Weight.BOLD, used, Alignment.START);
        int rest = INNER - used - gap;
        var label = block(fact.label(), 30, Weight.SEMI_BOLD, rest, Alignment.START);
        label.draw(graphics, rightToLeft ? MARGIN + used + gap : MARGIN, y);
        // Scripts differ in height: the two stand on the middle of their line.
        int height = Math.max(label.heightDots(), value.heightDots());
        value.draw(
                graphics,
                rightToLeft ? MARGIN : MARGIN + INNER - used,
                y + (height - value.heightDots()) / 2);
        y += height + 4;
    }

    private void dashes() {
        y += 18;
        graphics.setStroke(
                new BasicStroke(4, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, 0));
        graphics.drawLine(0, y + 2, WIDTH, y + 2);
        y += 22;
    }

    private void phone() {
        var code = QrPicture.of(slip.address(), QR_MODULE_DOTS);
        int quiet = QR_QUIET_MODULES * QR_MODULE_DOTS;
        int side = code.width();
        int textWidth = WIDTH - MARGIN - side - 2 * quiet;
        var phone = block(slip.phone(), 30, Weight.BOLD, textWidth, Alignment.START);
        var help = block(slip.help(), 28, Weight.SEMI_BOLD, textWidth, Alignment.START);
        int words = phone.heightDots() + 6 + help.heightDots();
        int height = Math.max(side, words);
        int codeX = rightToLeft ? WIDTH - quiet - side : quiet;
        int textX = rightToLeft ? MARGIN : 2 * quiet + side;
        graphics.drawImage(code.toImage(), codeX, y + (height - side) / 2, null);
        int top = y + (height - words) / 2;
        phone.draw(graphics, textX, top);
        help.draw(graphics, textX, top + phone.heightDots() + 6);
        y += height;
    }

    /** Smaller rather than broken, down to a size that is still read at arm's length. */
    private static TextBlock inOneLine(String text, int largest, int smallest) {
        int size = largest;
        while (size > smallest && whole(text, size, Weight.BOLD).usedDots() > INNER - 20) {
            size -= 2;
        }
        return block(text, size, Weight.BOLD, INNER - 20, Alignment.CENTRE);
    }

    private void centred(String text, int size, Weight weight) {
        var block = block(text, size, weight, INNER, Alignment.CENTRE);
        block.draw(graphics, MARGIN, y);
        y += block.heightDots();
    }

    private static TextBlock whole(String text, int size, Weight weight) {
        return block(text, size, weight, WIDTH * 3, Alignment.START);
    }

    private static TextBlock block(
            String text, int size, Weight weight, int width, Alignment alignment) {
        return TextBlock.of(text, new FontSpec(size, weight), width, alignment);
    }
}
