package foyer.appliance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import foyer.appliance.faults.KioskKills;
import foyer.appliance.process.DemoData;
import foyer.appliance.process.Installation;
import foyer.appliance.process.Ports;
import foyer.appliance.process.Reception;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
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
    private SeededDay day;
    private KioskHands usedKiosk;
    private Page display;
    private Page phone;
    private Page console;

    @BeforeAll
    void open() throws Exception {
        chromium = new Chromium();
        var data = DemoData.prepare(folder, new SecureRandom());
        reception = new Reception(Installation.find(), data, Ports.any(), List.of()).start();
        day = new SeededDay(reception);
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
        display = chromium.open(reception.displayPage(), 1920, 1080);
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
        phone = chromium.open(URI.create(sheet.codeText()), 360, 740);
        assertThat(phone.getByText(number).first()).isVisible();
        assertThat(phone.getByText("Nobody is ahead of you").first()).isVisible();

        console = signIn(DemoData.ADVISORS.getFirst());
        console.keyboard().press("F2");
        assertThat(display.getByText(number).first()).isVisible();
        assertThat(display.getByText("Counter 4").first()).isVisible();
        assertThat(phone.getByText("Counter 4").first()).isVisible();
        assertThat(console.getByText("Shown on Hall 1").first()).isVisible();

        shots();

        // Somebody is there now who can call: the next visitor reads how long it may take.
        kiosk.touch("English").touch("Housing and planning").touch("Housing options");
        assertThat(kiosk.page().locator(".choice .wait")).containsText("Wait");
        kiosk.touch("Start again");
    }

    @Test
    @Order(2)
    void aBusinessVisitorWearsABadgeAndIsOnTheEvacuationRoll() throws Exception {
        usedKiosk = new KioskHands(chromium.open(reception.kioskPage(), 1080, 1920));
        var visit =
                new JourneyHands(usedKiosk, "I am visiting somebody")
                        .touch("I am visiting somebody", "What is your name?")
                        .type(Seed.VISITOR.words(), "Where are you from?")
                        .type(Seed.ORGANISATION.words(), "Whom do you want to see?")
                        .type(Seed.HOST_AS_TYPED.words(), "Who of these is it?")
                        .touch("Jan Nowak", "in an evacuation?")
                        .touch(Seed.EVACUATION_HELP.words(), "Please speak to the reception");
        assertThat(visit.said()).isEqualTo("1");
        usedKiosk.sees("Take your slip below");
        var badge =
                await().atMost(PATIENCE)
                        .until(
                                () -> Sheet.findLatest(reception.paperPage()),
                                sheet -> sheet.filter(WholeJobTest::isBadge).isPresent())
                        .orElseThrow();
        ImageIO.write(badge.image(), "png", screens().resolve("job-badge.png").toFile());
        assertThat(roll())
                .contains(Seed.VISITOR.words(), Seed.ORGANISATION.words())
                .contains("Jan Nowak", "Needs help");
        usedKiosk.touch("Done");
    }

    private static boolean isBadge(Sheet sheet) {
        return sheet.codeText().matches("V[2-9A-Z]{7}");
    }

    /** As any of the staff reads it with a name and a password alone. */
    private String roll() throws Exception {
        var words = DemoData.ADVISORS.getFirst().user() + ":" + reception.data().password();
        var basic = Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
        var request =
                HttpRequest.newBuilder(reception.consolePage().resolve("roll"))
                        .timeout(PATIENCE)
                        .header("Authorization", "Basic " + basic)
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Test
    @Order(3)
    void whatPeopleSaidIsOnNoPageWhenTheyHaveGone() {
        day.leaveNote(console);
        SeededDay.complain(usedKiosk);
        SeededDay.search(usedKiosk);
        SeededDay.askForAppointment(usedKiosk);
        for (var page : List.of(usedKiosk.page(), display, phone)) {
            assertThat(Seeds.findIn(page.url(), OnPage.shown(page))).isEmpty();
        }
        for (var page : List.of(usedKiosk.page(), display, phone, console)) {
            assertThat(Seeds.findIn(page.url(), OnPage.kept(page))).isEmpty();
            assertThat(OnPage.kept(page)).contains("\"databases\":[]");
        }
        SeededDay.assertSeedsAreFoundOn(phone);
    }

    /** The next scene, after those: the server dies as in a power cut, the kiosk goes on. */
    @Test
    @Order(4)
    void withTheServerKilledTheKioskGivesNumbersAndTheQueueKnowsThemAfterwards() throws Exception {
        var kiosk = new KioskHands(chromium.open(reception.kioskPage(), 1080, 1920));
        reception.server().kill();

        var first = takeTicketAlone(kiosk);
        var second = takeTicketAlone(kiosk);
        assertThat(List.of(first, second)).allMatch(number -> number.matches("H[789][0-9]{2}"));
        assertThat(first).isNotEqualTo(second);

        reception.startServer();
        var console = signIn(DemoData.ADVISORS.get(2));
        assertThat(console.locator(".list").getByText(first).first()).isVisible();
        assertThat(console.locator(".list").getByText(second).first()).isVisible();
        // In order of arrival: the same standard, so the earlier one was promised earlier.
        console.keyboard().press("F2");
        assertThat(console.locator(".plate").getByText(first).first()).isVisible();
        assertThat(roll()).as("whoever is in the building").contains(Seed.VISITOR.words());
    }

    /** Now the kiosk dies, in the middle of visits. */
    @Test
    @Order(5)
    void noNumberShownOrPrintedIsLostWhenTheKioskIsKilled() throws Exception {
        try (var kills = new KioskKills(chromium, reception, 20261122)) {
            kills.survive(2);
        }
    }

    /** After all of it, with what died and what was started again. */
    @Test
    @Order(6)
    void nothingPersonalIsLeftButWhereItIsAtHome() throws Exception {
        day.assertSeedsAreAtHomeOnly();
        day.assertNoneIsInTheChain();
        reception.kiosk().kill();
        reception.display().kill();
        day.assertBrokerKeepsNone();
        assertThat(Seeds.findIn(folder)).as("with what died").isEmpty();
    }

    private static String takeTicketAlone(KioskHands kiosk) {
        var number = kiosk.takeHousingTicket();
        kiosk.touch("Done");
        return number;
    }

    private Page signIn(DemoData.Advisor advisor) {
        return ConsoleHands.signIn(chromium, reception, advisor);
    }

    private void shots() throws Exception {
        var folder = screens();
        Chromium.screenshot(display, folder.resolve("job-display.png"));
        Chromium.screenshot(console, folder.resolve("job-console.png"));
        Chromium.screenshot(phone, folder.resolve("job-phone.png"));
    }

    private static Path screens() throws IOException {
        return Files.createDirectories(Path.of("target", "screens"));
    }
}
