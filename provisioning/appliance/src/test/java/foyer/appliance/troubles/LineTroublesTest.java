package foyer.appliance.troubles;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static foyer.appliance.troubles.TroubledHall.picture;
import static foyer.appliance.troubles.TroubledHall.sees;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import foyer.appliance.KioskHands;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A pulled cable, a server that stands still, a dead server, in one day. */
@Tag("soak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LineTroublesTest {
    private static final String WAITS_UNKNOWN = "Waits are not known just now";
    private static final String NOT_LIVE = "Not live since";

    private static final Page.WaitForSelectorOptions LONG =
            new Page.WaitForSelectorOptions().setTimeout(60_000);

    @TempDir static Path folder;
    private TroubledHall hall;
    private KioskHands kiosk;
    private Page display;
    private Page console;
    private Page phone;
    private String held;

    @BeforeAll
    void open() throws Exception {
        hall = new TroubledHall(folder, around -> around);
        hall.reception().start();
        kiosk = hall.kiosk();
        display = hall.display();
        console = hall.console();
    }

    @AfterAll
    void close() {
        if (hall != null) {
            hall.close();
        }
    }

    /** Nothing is refused and nothing comes: the nodes have to notice by themselves. */
    @Test
    @Order(1)
    void aPulledCable() throws Exception {
        held = kiosk.takeHousingTicket();
        kiosk.touch("Done");
        phone = hall.phoneOf(held);

        hall.line().blackHole();
        sees(display, NOT_LIVE);
        sees(console, "It gives numbers by itself and reports them later");
        sees(console, "Calls are not shown there");
        kiosk.touch("English");
        sees(kiosk.page(), WAITS_UNKNOWN);
        picture(kiosk.page(), "cable-kiosk-groups");
        var alone = rest();
        assertThat(alone).matches("H[789][0-9]{2}");
        kiosk.sees("Printed");
        picture(kiosk.page(), "cable-kiosk-ticket");
        kiosk.touch("Done");

        console.keyboard().press("F2");
        sees(phone, "Counter 5");
        assertThat(console.locator("#proof [role=alert]")).isVisible();
        picture(display, "cable-display");
        picture(console, "cable-console");
        picture(phone, "cable-phone");

        hall.line().open();
        sees(display, held);
        assertThat(display.getByText(NOT_LIVE)).not().isVisible();
        assertThat(console.locator(".list").getByText(alone).first()).isVisible();
        picture(display, "cable-display-back");
        picture(console, "cable-console-back");
    }

    /** On from the list of groups to the ticket. */
    private String rest() {
        return kiosk.touch("Housing and planning")
                .touch("Housing options")
                .touch("Wait here")
                .number();
    }

    @Test
    @Order(2)
    void aServerThatStandsStill() throws Exception {
        held = kiosk.takeHousingTicket();
        kiosk.touch("Done");
        phone = hall.phoneOf(held);
        long server = hall.reception().server().pid();
        TroubledHall.signal("STOP", server);
        var alone = kiosk.takeHousingTicket();
        assertThat(alone).matches("H[789][0-9]{2}");
        kiosk.sees("Printed");
        picture(kiosk.page(), "frozen-kiosk-ticket");
        kiosk.touch("Done");
        sees(display, NOT_LIVE);
        assertThat(console.locator(".lost")).containsText("No connection to the server since");
        // Thousands may hold it open, so that it hears the server four times a minute.
        phone.waitForSelector("html[data-live=stale] .lost", LONG);
        picture(display, "frozen-display");
        picture(console, "frozen-console");
        picture(phone, "frozen-phone");

        TroubledHall.signal("CONT", server);
        assertThat(display.getByText(NOT_LIVE)).not().isVisible();
        assertThat(console.locator(".lost")).isHidden();
        phone.waitForSelector("html[data-live=ok]", LONG);
        assertThat(console.locator(".list").getByText(alone).first()).isVisible();
        picture(console, "frozen-console-back");
    }

    @Test
    @Order(3)
    void aDeadServer() throws Exception {
        held = kiosk.takeHousingTicket();
        kiosk.touch("Done");
        phone = hall.phoneOf(held);
        hall.reception().server().kill();
        sees(display, NOT_LIVE);
        assertThat(console.locator(".lost")).containsText("No connection to the server since");
        // Thousands may hold it open, so that it hears the server four times a minute.
        phone.waitForSelector("html[data-live=stale] .lost", LONG);
        var alone = kiosk.takeHousingTicket();
        assertThat(alone).matches("H[789][0-9]{2}");
        picture(kiosk.page(), "dead-kiosk-ticket");
        kiosk.touch("Done");
        picture(kiosk.page(), "dead-kiosk-attract");
        picture(display, "dead-display");
        picture(console, "dead-console");
        picture(phone, "dead-phone");

        hall.reception().startServer();
        assertThat(display.getByText(NOT_LIVE)).not().isVisible();
        assertThat(console.locator(".lost")).isHidden();
        phone.waitForSelector("html[data-live=ok]", LONG);
        sees(phone, held);
        assertThat(console.locator("#user")).isVisible();
        picture(console, "dead-console-back");
        var again = hall.console();
        assertThat(again.locator(".list").getByText(alone).first()).isVisible();
    }
}
