package foyer.kiosk.paper;

import static foyer.kiosk.paper.Roll.INNER;
import static foyer.kiosk.paper.Roll.MARGIN;
import static foyer.kiosk.paper.Roll.block;
import static foyer.kiosk.paper.Roll.whole;

import foyer.devices.escpos.QrPicture;
import foyer.devices.text.Alignment;
import foyer.devices.text.TextBlock;
import foyer.devices.text.Weight;
import java.awt.Color;
import java.awt.image.BufferedImage;

/**
 * Draws a slip. Letters keep the direction of their own script, the page that of the customer's
 * language. Used by one thread.
 */
final class SlipPicture {
    static final int WIDTH = Roll.WIDTH;
    static final int QR_MODULE_DOTS = Roll.QR_MODULE_DOTS;
    private static final int NUMBER_DOTS = 192;

    private final Slip slip;
    private final Roll roll;
    private final boolean rightToLeft;

    private SlipPicture(Slip slip, Roll roll) {
        this.slip = slip;
        this.roll = roll;
        this.rightToLeft = roll.rightToLeft();
    }

    static BufferedImage draw(Slip slip, boolean rightToLeft) {
        try (var roll = new Roll(rightToLeft)) {
            new SlipPicture(slip, roll).draw();
            return roll.cut();
        }
    }

    private void draw() {
        roll.head(slip.council());
        number();
        roll.centred(slip.service(), 40, Weight.BOLD);
        roll.feed(14);
        if (!slip.place().isEmpty()) {
            place();
            roll.feed(18);
        }
        slip.facts().forEach(this::fact);
        var note = slip.note();
        if (note != null) {
            roll.feed(10);
            roll.centred(note, 30, Weight.BOLD);
        }
        roll.dashes();
        if (!slip.address().isEmpty()) {
            phone();
            roll.dashes();
        }
        roll.centred(slip.foot(), 24, Weight.SEMI_BOLD);
        roll.feed(MARGIN);
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
        block.draw(roll.graphics(), MARGIN, roll.y() - saved / 2);
        roll.feed(block.heightDots() - saved);
    }

    private void place() {
        int pad = 12;
        var place = inOneLine(slip.place(), 44, 34);
        var way = slip.way();
        var how =
                way == null ? null : block(way, 30, Weight.SEMI_BOLD, INNER - 20, Alignment.CENTRE);
        int height = place.heightDots() + (how == null ? 0 : how.heightDots()) + 2 * pad;
        var graphics = roll.graphics();
        graphics.fillRect(MARGIN, roll.y(), INNER, height);
        graphics.setColor(Color.WHITE);
        place.draw(graphics, MARGIN + 10, roll.y() + pad);
        if (how != null) {
            how.draw(graphics, MARGIN + 10, roll.y() + pad + place.heightDots());
        }
        graphics.setColor(Color.BLACK);
        roll.feed(height);
    }

    private void fact(Slip.Fact fact) {
        int gap = 20;
        // A value is one run, such as a time and a date: it is measured whole and never broken.
        int used = whole(fact.value(), 30, Weight.BOLD).usedDots() + 2;
        var value = block(fact.value(), 30, Weight.BOLD, used, Alignment.START);
        int rest = INNER - used - gap;
        var label = block(fact.label(), 30, Weight.SEMI_BOLD, rest, Alignment.START);
        label.draw(roll.graphics(), rightToLeft ? MARGIN + used + gap : MARGIN, roll.y());
        // Scripts differ in height: the two stand on the middle of their line.
        int height = Math.max(label.heightDots(), value.heightDots());
        value.draw(
                roll.graphics(),
                rightToLeft ? MARGIN : MARGIN + INNER - used,
                roll.y() + (height - value.heightDots()) / 2);
        roll.feed(height + 4);
    }

    private void phone() {
        var code = QrPicture.of(slip.address(), QR_MODULE_DOTS);
        int quiet = Roll.QR_QUIET_MODULES * QR_MODULE_DOTS;
        int side = code.width();
        int textWidth = WIDTH - MARGIN - side - 2 * quiet;
        var phone = block(slip.phone(), 30, Weight.BOLD, textWidth, Alignment.START);
        var help = block(slip.help(), 28, Weight.SEMI_BOLD, textWidth, Alignment.START);
        int words = phone.heightDots() + 6 + help.heightDots();
        int height = Math.max(side, words);
        int y = roll.y();
        int codeX = rightToLeft ? WIDTH - quiet - side : quiet;
        int textX = rightToLeft ? MARGIN : 2 * quiet + side;
        roll.graphics().drawImage(code.toImage(), codeX, y + (height - side) / 2, null);
        int top = y + (height - words) / 2;
        phone.draw(roll.graphics(), textX, top);
        help.draw(roll.graphics(), textX, top + phone.heightDots() + 6);
        roll.feed(height);
    }

    /** Smaller rather than broken, down to a size that is still read at arm's length. */
    private static TextBlock inOneLine(String text, int largest, int smallest) {
        int size = largest;
        while (size > smallest && whole(text, size, Weight.BOLD).usedDots() > INNER - 20) {
            size -= 2;
        }
        return block(text, size, Weight.BOLD, INNER - 20, Alignment.CENTRE);
    }
}
