package foyer.kiosk.display.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static foyer.kiosk.display.ui.Hall.call;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ReducedMotion;
import foyer.browser.Chromium;
import foyer.contract.DisplayPlan.Layout;
import foyer.contract.Shown;
import foyer.contract.words.CallId;
import foyer.kiosk.MadeFilm;
import foyer.kiosk.display.Boards;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Films beside the calls, in a real browser that plays what it recorded itself. */
class FilmTest {
    @RegisterExtension static final Chromium chromium = Chromium.any();

    @TempDir static Path films;
    private static Hall hall;
    private static BrowserContext browser;

    @BeforeAll
    static void open() throws IOException {
        hall = new Hall(Optional.of(films));
        hall.layout(Layout.CALLS_AND_FILM);
        var old = hall.now().minusSeconds(300);
        hall.call(call("B009", "2", "en", old), call("C117", "7", "en", old.plusSeconds(1)));
        hall.notices(Boards.texts("en", "The library is open until eight."));
        browser = chromium.profile(size());
        try (var page = browser.newPage()) {
            page.navigate(hall.page().toString());
            Files.write(films.resolve("2.webm"), MadeFilm.second(page));
        }
        Files.writeString(films.resolve("1-broken.mp4"), "no film at all");
        var picture = new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, 320, 180);
        ImageIO.write(picture, "png", films.resolve("3.png").toFile());
    }

    private static Browser.NewContextOptions size() {
        return new Browser.NewContextOptions().setViewportSize(1920, 1080);
    }

    @AfterAll
    static void close() {
        browser.close();
        hall.close();
    }

    @Test
    void aFilmPlaysUntilSomebodyIsCalledAndPastWhatIsBroken() {
        try (var page = browser.newPage()) {
            page.navigate(hall.page().toString());
            page.waitForSelector(".is-film .d-film video");
            // A second long, it gives way to the picture and comes again.
            page.waitForFunction(
                    """
                    () => {
                      const film = document.querySelector('.is-film video');
                      return film && film.muted && film.currentTime > 0;
                    }
                    """);
            Chromium.picture(page, "display-film");

            hall.call(call("F001", "4", "en", hall.now()));
            assertThat(page.locator(".d-now > .code")).hasText("F001");
            assertThat(page.locator(".d-film")).isHidden();
            await().until(
                            () ->
                                    hall.port
                                            .confirmed(Shown.How.SHOWN)
                                            .contains(new CallId("F001-1")));
            assertThat(page.locator(".d-notice:visible")).hasCount(1);
            Chromium.picture(page, "display-film-call");
        }
    }

    @Test
    void whoAsksForNoMotionSeesPicturesOnly() {
        try (var still = chromium.profile(size().setReducedMotion(ReducedMotion.REDUCE));
                var page = still.newPage()) {
            page.navigate(hall.page().toString());
            page.waitForSelector(".is-film .d-film img");
            assertThat(page.locator("video")).hasCount(0);
        }
    }

    @Test
    void withNothingToPlayThereAreTheMessages() {
        try (var bare = new Hall(Optional.empty());
                var page = browser.newPage()) {
            bare.layout(Layout.CALLS_AND_FILM);
            bare.notices(Boards.texts("en", "Closed on Friday"));
            page.navigate(bare.page().toString());
            assertThat(page.locator(".d-notice:visible")).hasCount(1);
            page.waitForResponse("**/films/", page::reload);
            assertThat(page.locator(".d-notice:visible")).hasCount(1);
            assertThat(page.locator(".is-film")).hasCount(0);
        }
    }
}
