package foyer.appliance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.appliance.process.DemoData;
import foyer.appliance.process.Installation;
import foyer.appliance.process.Ports;
import foyer.appliance.process.Reception;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole job with the hands of a visitor and an advisor: touch, ticket, call, display, phone.
 * Every part is the real one, in a process of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeJobTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir static Path folder;
    private Chromium chromium;
    private Reception reception;

    @BeforeAll
    void open() throws Exception {
        chromium = new Chromium();
        var data = DemoData.prepare(folder, new SecureRandom());
        reception = new Reception(Installation.find(), data, Ports.any(), List.of()).start();
    }

    @AfterAll
    void close() {
        if (reception != null) {
            reception.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @Order(1)
    void aVisitorTakesATicketIsCalledAndSeesTheNumberOnTheDisplay() throws Exception {
        var display = chromium.open(reception.displayPage(), 1920, 1080);
        var kiosk = new KioskHands(chromium.open(reception.kioskPage(), 1080, 1920));

        var number = kiosk.takeHousingTicket();
        assertThat(number).matches("H[0-9]{3}");
        kiosk.sees("Printed");
        Chromium.screenshot(kiosk.page(), screens().resolve("job-kiosk.png"));
        kiosk.touch("Done");

        var sheet =
                await().atMost(PATIENCE)
                        .until(() -> Sheet.findLatest(reception.paperPage()), o -> o.isPresent())
                        .orElseThrow();
        ImageIO.write(sheet.image(), "png", screens().resolve("job-paper.png").toFile());
        assertThat(sheet.shows("H" + (number.endsWith("8") ? "009" : "008"))).isFalse();
        assertThat(sheet.shows(number)).as("the number %s on the paper", number).isTrue();
        var phone = chromium.open(URI.create(sheet.codeText()), 360, 740);
        assertThat(phone.getByText(number).first()).isVisible();
        assertThat(phone.getByText("Nobody is ahead of you").first()).isVisible();

        var console = ConsoleHands.signIn(chromium, reception, DemoData.ADVISORS.getFirst());
        console.keyboard().press("F2");
        assertThat(display.getByText(number).first()).isVisible();
        assertThat(display.getByText("Counter 4").first()).isVisible();
        assertThat(phone.getByText("Counter 4").first()).isVisible();
        assertThat(console.getByText("Shown on Hall 1").first()).isVisible();

        Chromium.screenshot(display, screens().resolve("job-display.png"));
        Chromium.screenshot(console, screens().resolve("job-console.png"));
        Chromium.screenshot(phone, screens().resolve("job-phone.png"));

        // Somebody is there now who can call: the next visitor reads how long it may take.
        kiosk.touch("English").touch("Housing and planning").touch("Housing options");
        assertThat(kiosk.page().locator(".choice .wait")).containsText("Wait");
        kiosk.touch("Start again");
    }

    /** The next scene, after those: the server dies as in a power cut, the kiosk goes on. */
    @Test
    @Order(2)
    void withTheServerKilledTheKioskGivesNumbersAndTheQueueKnowsThemAfterwards() throws Exception {
        var kiosk = new KioskHands(chromium.open(reception.kioskPage(), 1080, 1920));
        reception.server().kill();

        var first = takeTicketAlone(kiosk);
        var second = takeTicketAlone(kiosk);
        assertThat(List.of(first, second)).allMatch(number -> number.matches("H[789][0-9]{2}"));
        assertThat(first).isNotEqualTo(second);

        reception.startServer();
        var console = ConsoleHands.signIn(chromium, reception, DemoData.ADVISORS.get(2));
        assertThat(console.locator(".list").getByText(first).first()).isVisible();
        assertThat(console.locator(".list").getByText(second).first()).isVisible();
        // In order of arrival: the same standard, so the earlier one was promised earlier.
        console.keyboard().press("F2");
        assertThat(console.locator(".plate").getByText(first).first()).isVisible();
    }

    private static String takeTicketAlone(KioskHands kiosk) {
        var number = kiosk.takeHousingTicket();
        kiosk.touch("Done");
        return number;
    }

    private static Path screens() throws IOException {
        return Files.createDirectories(Path.of("target", "screens"));
    }
}
