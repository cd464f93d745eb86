package foyer.appliance.troubles;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static foyer.appliance.troubles.TroubledHall.picture;
import static foyer.appliance.troubles.TroubledHall.sees;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.appliance.KioskHands;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A printer that has no paper, or runs out of it, and a machine without a voice. */
@Tag("soak")
class PaperTroublesTest {
    private static final String NO_PAPER = "No paper ticket this time";

    @TempDir Path folder;

    /** The number is large and on the phone, the advisor knows, and the next one has paper. */
    @Test
    void anEmptyPrinterBeforeATicketAndInTheMiddleOfOne() throws Exception {
        try (var hall = new TroubledHall(folder, around -> around)) {
            hall.reception().start();
            var kiosk = hall.kiosk();
            var console = hall.console();

            hall.printer("paper=out");
            sees(console, "the ticket printer does not work");
            picture(console, "paper-console");
            var before = takeWithoutPaper(kiosk);
            picture(kiosk.page(), "paper-kiosk-before");
            kiosk.touch("Done");

            hall.printer("paper=ok");
            assertThat(console.getByText("the ticket printer does not work")).not().isVisible();
            hall.printer("paper-out-after=200");
            var amid = takeWithoutPaper(kiosk);
            picture(kiosk.page(), "paper-kiosk-amid");
            sees(console, "the ticket printer does not work");
            picture(console, "paper-console-amid");
            kiosk.touch("Done");

            hall.printer("paper=ok");
            assertThat(console.getByText("the ticket printer does not work")).not().isVisible();
            var after = kiosk.takeHousingTicket();
            kiosk.sees("Printed");
            picture(kiosk.page(), "paper-kiosk-after");
            hall.phoneOf(after);
            for (var number : new String[] {before, amid, after}) {
                sees(console, number);
            }
            picture(console, "paper-console-after");
        }
    }

    private static String takeWithoutPaper(KioskHands kiosk) {
        var number = kiosk.takeHousingTicket();
        kiosk.sees(NO_PAPER);
        kiosk.sees("Staff know");
        assertThat(kiosk.page().locator(".nopaper")).containsText(number);
        return number;
    }

    /** Neither kiosk nor display finds a program that speaks: the chime is left, and it is said. */
    @Test
    void aMissingVoice() throws Exception {
        try (var hall =
                new TroubledHall(
                        folder, around -> around.nodesUnder("/usr/bin/env", "PATH=/nowhere"))) {
            hall.reception().start();
            var kiosk = hall.kiosk();
            var display = hall.display();
            var console = hall.console();
            assertThat(kiosk.page().getByText("Listen")).hasCount(0);
            kiosk.page().keyboard().press("ArrowDown");
            kiosk.sees("cannot speak");
            picture(kiosk.page(), "voice-kiosk");
            sees(console, "numbers are not spoken: espeak-ng is not installed");
            picture(console, "voice-console");
            var number = kiosk.takeHousingTicket();
            kiosk.touch("Done");
            console.keyboard().press("F2");
            sees(display, number);
            sees(console, "Shown on Hall 1");
            picture(display, "voice-display");
            picture(console, "voice-console-called");
            assertThat(hall.log("kiosk")).contains("espeak-ng is not installed");
            assertThat(hall.log("display")).contains("espeak-ng is not installed");
        }
    }
}
