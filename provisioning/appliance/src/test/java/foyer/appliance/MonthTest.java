package foyer.appliance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import foyer.appliance.process.DemoData;
import foyer.appliance.process.Installation;
import foyer.appliance.process.Ports;
import foyer.appliance.process.Reception;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages left open for weeks. Days pass in the browser and nobody touches anything but one visitor
 * at the beginning and one at the end. To the page each day looks as after a long sleep: nothing
 * came for a day, and it loads itself anew.
 */
@Tag("soak")
class MonthTest {
    /**
     * A page's clock begins anew with the page; a played one goes on, and past two to the
     * thirty-first milliseconds (24.9 days) a page that loads itself anew draws nothing.
     */
    private static final int DAYS = 24;

    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String ATTRACT = ".kiosk[data-screen=attract]";
    private static final String LIVE = ".disp[data-contact=live]:not(.is-stale)";

    private static final Page.WaitForSelectorOptions UNHURRIED =
            new Page.WaitForSelectorOptions().setTimeout((double) PATIENCE.toMillis());
    private static final Page.WaitForFunctionOptions PATIENT =
            new Page.WaitForFunctionOptions().setTimeout((double) PATIENCE.toMillis());

    @TempDir Path folder;

    @Test
    void eachDayThePagesComeBackByThemselvesAndKeepNothing() throws Exception {
        var data = DemoData.prepare(folder, new SecureRandom());
        try (var reception = new Reception(Installation.find(), data, Ports.any(), List.of());
                var chromium = new Chromium();
                var http = HttpClient.newHttpClient()) {
            reception.start();
            var kiosk = new KioskHands(chromium.open(reception.kioskPage(), 1080, 1920));
            var display = chromium.open(reception.displayPage(), 1920, 1080);
            for (var page : List.of(kiosk.page(), display)) {
                page.clock().install();
                page.reload();
            }
            SeededDay.complain(kiosk);
            int historyAtFirst = history(kiosk.page());
            for (int day = 1; day <= DAYS; day++) {
                pass(day, kiosk.page(), ATTRACT);
                pass(day, display, LIVE);
                awaitSeen(http, reception.kioskPage());
                awaitSeen(http, reception.displayPage());
            }
            for (var page : List.of(kiosk.page(), display)) {
                assertThat(Seeds.findIn(page.url(), OnPage.shown(page) + OnPage.kept(page)))
                        .isEmpty();
                assertThat(OnPage.kept(page)).contains("\"databases\":[]");
            }
            assertThat(history(kiosk.page())).isEqualTo(historyAtFirst);
            var number = kiosk.takeHousingTicket();
            kiosk.sees("Printed");
            kiosk.touch("Done");
            var console = ConsoleHands.signIn(chromium, reception, DemoData.ADVISORS.get(2));
            console.keyboard().press("F2");
            assertThat(display.getByText(number).first()).isVisible();
        }
    }

    /** Its clock goes past what a number of 32 bits holds. */
    @Test
    void aPageThatIsNotLoadedAnewForAMonthGoesOn() throws Exception {
        var data = DemoData.prepare(folder, new SecureRandom());
        try (var reception = new Reception(Installation.find(), data, Ports.any(), List.of());
                var chromium = new Chromium()) {
            reception.start();
            var kiosk = new KioskHands(chromium.open(reception.kioskPage(), 1080, 1920));
            var page = kiosk.page();
            page.clock().install();
            // What it waits for before it loads itself anew.
            page.route("**/health", Route::abort);
            page.reload();
            page.waitForSelector("html[data-live=ok] " + ATTRACT, UNHURRIED);
            page.evaluate("window.theSame = true");
            for (int day = 1; day <= 30; day++) {
                page.clock().fastForward(DAY_MILLIS);
            }
            page.waitForSelector("html[data-live=ok] " + ATTRACT, UNHURRIED);
            assertThat(kiosk.takeHousingTicket()).isNotBlank();
            kiosk.sees("Printed");
            assertThat(page.evaluate("window.theSame")).isEqualTo(true);
        }
    }

    /** A day later the page is another, hears its node, and shows what it should. */
    private static void pass(int day, Page page, String shows) {
        page.evaluate("window.yesterday = true");
        page.clock().fastForward(DAY_MILLIS);
        try {
            page.waitForFunction("window.yesterday === undefined", null, PATIENT);
            page.waitForSelector("html[data-live=ok] " + shows, UNHURRIED);
        } catch (TimeoutError late) {
            Chromium.screenshot(page, Path.of("target", "screens", "trouble-month.png"));
            throw new AssertionError("on day " + day + " at " + page.url(), late);
        }
    }

    private static int history(Page page) {
        return ((Number) page.evaluate("history.length")).intValue();
    }

    /** The node knows that somebody sees its page. */
    private static void awaitSeen(HttpClient http, URI page) {
        var request = HttpRequest.newBuilder(page.resolve("/health/ready")).build();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                            assertThat(answer.body()).doesNotContain("screen\":{\"reason");
                        });
    }
}
