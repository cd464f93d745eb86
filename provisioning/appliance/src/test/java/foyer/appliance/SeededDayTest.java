package foyer.appliance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
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
import java.util.Optional;
import java.util.function.Predicate;
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
 * What people say of themselves on a day, said at the real pages: it is where it belongs and
 * nowhere else, also after the parts have died and come back.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeededDayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir static Path folder;
    private Chromium chromium;
    private Reception reception;
    private SeededDay day;
    private KioskHands kiosk;
    private Page display;
    private Page phone;
    private Page console;

    /** With a customer at a counter, whose ticket has a page. */
    @BeforeAll
    void open() throws Exception {
        chromium = new Chromium();
        var data = DemoData.prepare(folder, new SecureRandom());
        reception = new Reception(Installation.find(), data, Ports.any(), List.of()).start();
        day = new SeededDay(reception);
        display = chromium.open(reception.displayPage(), 1920, 1080);
        kiosk = new KioskHands(chromium.open(reception.kioskPage(), 1080, 1920));
        var number = kiosk.takeHousingTicket();
        var paper = awaitPaper(sheet -> sheet.shows(number));
        phone = chromium.open(URI.create(paper.codeText()), 360, 740);
        kiosk.touch("Done");
        console = ConsoleHands.signIn(chromium, reception, DemoData.ADVISORS.getFirst());
        console.keyboard().press("F2");
        assertThat(phone.getByText("Counter 4").first()).isVisible();
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
    void aBusinessVisitorWearsABadgeAndIsOnTheEvacuationRoll() throws Exception {
        var visit =
                new JourneyHands(kiosk, "I am visiting somebody")
                        .touch("I am visiting somebody", "What is your name?")
                        .type(Seed.VISITOR.words(), "Where are you from?")
                        .type(Seed.ORGANISATION.words(), "Whom do you want to see?")
                        .type(Seed.HOST_AS_TYPED.words(), "Who of these is it?")
                        .touch("Jan Nowak", "in an evacuation?")
                        .touch(Seed.EVACUATION_HELP.words(), "Please speak to the reception");
        assertThat(visit.said()).isEqualTo("1");
        kiosk.sees("Take your slip below");
        var badge = awaitPaper(SeededDayTest::isBadge);
        ImageIO.write(badge.image(), "png", screens().resolve("job-badge.png").toFile());
        assertThat(EvacuationRoll.read(reception))
                .contains(Seed.VISITOR.words(), Seed.ORGANISATION.words())
                .contains("Jan Nowak", "Needs help");
        kiosk.touch("Done");
    }

    private static boolean isBadge(Sheet sheet) {
        return sheet.codeText().matches("V[2-9A-Z]{7}");
    }

    private Sheet awaitPaper(Predicate<Sheet> wanted) {
        return await().atMost(PATIENCE)
                .until(
                        () -> Sheet.findLatest(reception.paperPage()).filter(wanted),
                        Optional::isPresent)
                .orElseThrow();
    }

    @Test
    @Order(2)
    void whatPeopleSaidIsOnNoPageWhenTheyHaveGone() {
        day.leaveNote(console);
        SeededDay.complain(kiosk);
        SeededDay.search(kiosk);
        SeededDay.askForAppointment(kiosk);
        for (var page : List.of(kiosk.page(), display, phone)) {
            assertThat(Seeds.findIn(page.url(), OnPage.shown(page))).isEmpty();
        }
        for (var page : List.of(kiosk.page(), display, phone, console)) {
            assertThat(Seeds.findIn(page.url(), OnPage.kept(page))).isEmpty();
            assertThat(OnPage.kept(page)).contains("\"databases\":[]");
        }
        SeededDay.assertSeedsAreFoundOn(phone);
    }

    @Test
    @Order(3)
    void whoeverIsInTheBuildingIsOnTheRollAfterAPowerCut() throws Exception {
        reception.server().kill();
        reception.startServer();
        assertThat(EvacuationRoll.read(reception)).contains(Seed.VISITOR.words());
    }

    /** After all of it, with what died and what was started again. */
    @Test
    @Order(4)
    void nothingPersonalIsLeftButWhereItIsAtHome() throws Exception {
        day.assertSeedsAreAtHomeOnly();
        day.assertNoneIsInTheChain();
        day.awaitNodesLinked();
        reception.kiosk().kill();
        reception.display().kill();
        day.assertBrokerKeepsNone();
        assertThat(Seeds.findIn(folder)).as("with what died").isEmpty();
    }

    private static Path screens() throws IOException {
        return Files.createDirectories(Path.of("target", "screens"));
    }
}
