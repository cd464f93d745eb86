package foyer.kiosk.paper;

import static foyer.kiosk.paper.Roll.INNER;
import static foyer.kiosk.paper.Roll.MARGIN;
import static foyer.kiosk.paper.Roll.block;

import foyer.contract.words.WebAddress;
import foyer.devices.escpos.QrPicture;
import foyer.devices.text.Alignment;
import foyer.devices.text.Weight;
import java.awt.image.BufferedImage;
import java.util.List;

/** Draws a leaflet, as a slip is drawn. Used by one thread. */
final class HandoutPicture {
    private static final int NUMBER_DOTS = 56;

    private final Handout handout;
    private final Roll roll;

    private HandoutPicture(Handout handout, Roll roll) {
        this.handout = handout;
        this.roll = roll;
    }

    static BufferedImage draw(Handout handout, boolean rightToLeft) {
        try (var roll = new Roll(rightToLeft)) {
            new HandoutPicture(handout, roll).draw();
            return roll.cut();
        }
    }

    private void draw() {
        roll.head(handout.council());
        roll.feed(12);
        roll.centred(handout.about(), 30, Weight.SEMI_BOLD);
        roll.feed(4);
        roll.centred(handout.title(), 46, Weight.BOLD);
        roll.dashes();
        steps(handout.steps());
        handout.facts().forEach(this::fact);
        var web = handout.web();
        if (web != null) {
            roll.dashes();
            code(web);
        }
        roll.dashes();
        roll.centred(handout.foot(), 24, Weight.SEMI_BOLD);
        roll.feed(MARGIN);
    }

    private void steps(List<String> steps) {
        for (int i = 0; i < steps.size(); i++) {
            step(i + 1, steps.get(i));
        }
    }

    /** Its number stands where reading begins. */
    private void step(int place, String text) {
        var words = block(text, 30, Weight.SEMI_BOLD, INNER - NUMBER_DOTS, Alignment.START);
        var number = block(Integer.toString(place), 30, Weight.BOLD, NUMBER_DOTS, Alignment.START);
        boolean back = roll.rightToLeft();
        int numberX = back ? MARGIN + INNER - number.usedDots() : MARGIN;
        number.draw(roll.graphics(), numberX, roll.y());
        words.draw(roll.graphics(), back ? MARGIN : MARGIN + NUMBER_DOTS, roll.y());
        roll.feed(words.heightDots() + 12);
    }

    private void fact(Slip.Fact fact) {
        roll.lines(fact.label(), 26, Weight.SEMI_BOLD, Alignment.CENTRE);
        roll.lines(fact.value(), 30, Weight.BOLD, Alignment.CENTRE);
        roll.feed(12);
    }

    private void code(WebAddress web) {
        roll.centred(handout.scan(), 28, Weight.SEMI_BOLD);
        int quiet = Roll.QR_QUIET_MODULES * Roll.QR_MODULE_DOTS;
        var code = QrPicture.of(web.value(), Roll.QR_MODULE_DOTS);
        roll.feed(quiet);
        roll.graphics().drawImage(code.toImage(), (Roll.WIDTH - code.width()) / 2, roll.y(), null);
        roll.feed(code.width() + quiet);
        roll.centred(web.spoken(), 28, Weight.BOLD);
    }
}
