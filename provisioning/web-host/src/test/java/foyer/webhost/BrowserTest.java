package foyer.webhost;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import foyer.browser.Chromium;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The test pages in a real browser, without Node and without a bundle of our own. */
class BrowserTest {
    private static final Page.WaitForFunctionOptions PATIENT =
            new Page.WaitForFunctionOptions().setTimeout(60_000);

    private static final Route.FulfillOptions FINE = new Route.FulfillOptions().setStatus(200);

    private static final Route.FulfillOptions LIVE =
            new Route.FulfillOptions()
                    .setPath(Path.of("src/main/resources/META-INF/resources/foyer/live.js"));

    /** No tick ever comes; it asks for itself anew after a second. Its heart beats meanwhile. */
    private static final Route.FulfillOptions SILENT =
            new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody(
                            """
                            <main data-tick=0></main>
                            <script src=/live.js></script>
                            <script>
                              foyerLive.watch(document.querySelector('main'), 500, 1000);
                              setInterval(() => fetch('/beat'), 500);
                            </script>
                            """);

    /** Longer than the three seconds after which Chromium begins a load anew when it is asked. */
    private static final int SLOW_BEATS = 9;

    @RegisterExtension static final Chromium chromium = Chromium.any();

    @Test
    void aPageShowsItsBeansAndTheDesignAndObeysTheSwitches() {
        try (ApplicationContext context = TestHosts.start(0);
                Page page = chromium.page(1280, 720)) {
            List<String> complaints = complaintsOf(page);
            page.navigate(TestHosts.uri(context, "hello").toString());
            page.waitForFunction(
                    "document.documentElement.dataset.text === 'large'", null, PATIENT);
            assertThat(page.locator("#hello").innerText())
                    .contains("Good morning", "H042", "Printed");
            assertThat(html(page, "data-surface")).isEqualTo("kiosk");
            assertThat(html(page, "data-theme")).isEqualTo("contrast");
            assertThat(
                            page.evaluate(
                                    "getComputedStyle(document.querySelector('.plate')).backgroundColor"))
                    .isEqualTo("rgb(255, 229, 0)");
            assertThat(
                            page.evaluate(
                                            "getComputedStyle(document.querySelector('.i--check')).maskImage")
                                    .toString())
                    .contains("/foyer/icons/check.svg");
            assertThat(page.locator("[role=img]").getAttribute("aria-label"))
                    .isEqualTo("15 to 25 minutes");
            page.locator("#arabic").click();
            page.waitForFunction(
                    "document.documentElement.dir === 'rtl' && document.documentElement.lang === 'ar'",
                    null,
                    PATIENT);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void aPageSaysItIsNotLiveAndComesBackWithTheServer() {
        ApplicationContext first = TestHosts.start(0);
        int port = first.getBean(WebHost.class).address().getPort();
        try (Page page = chromium.page(1280, 720)) {
            page.navigate(TestHosts.uri(first, "live").toString());
            page.evaluate(
                    "document.addEventListener('foyer-stale', e => { window.staleFor = e.detail.silentMs; })");
            page.waitForFunction("document.documentElement.dataset.live === 'ok'", null, PATIENT);
            page.evaluate("window.before = true");
            first.close();
            page.waitForFunction(
                    "document.documentElement.dataset.live === 'stale' && window.staleFor >= 1500",
                    null,
                    PATIENT);
            assertThat(page.locator("[data-live-since]").textContent())
                    .matches(Pattern.compile("\\d\\d:\\d\\d"));
            try (ApplicationContext second = TestHosts.start(port)) {
                page.waitForFunction(
                        "window.before === undefined && document.documentElement.dataset.live === 'ok'",
                        null,
                        PATIENT);
                assertThat(second.getBean(WebHost.class).address().getPort()).isEqualTo(port);
            }
        } finally {
            first.close();
        }
    }

    /** On a machine that has much to do; asked for at each check, it would never come. */
    @Test
    void aPageThatIsSlowToComeIsNotAskedForAnewBeforeItIsLate() {
        var slow = new ArrayList<Route>();
        var beats = new AtomicInteger();
        var loads = new AtomicInteger();
        try (Page page = chromium.page(1280, 720)) {
            page.onLoad(_ -> loads.incrementAndGet());
            page.route("http://hall.test/health", route -> route.fulfill(FINE));
            page.route("http://hall.test/live.js", route -> route.fulfill(LIVE));
            page.route(
                    "http://hall.test/beat",
                    route -> {
                        beats.incrementAndGet();
                        route.fulfill(FINE);
                    });
            page.route(
                    "http://hall.test/",
                    route -> {
                        if (loads.get() == 0) {
                            route.fulfill(SILENT);
                        } else {
                            slow.add(route);
                        }
                    });
            page.navigate("http://hall.test/");
            page.waitForCondition(() -> !slow.isEmpty());
            int before = beats.get();
            page.waitForCondition(() -> beats.get() >= before + SLOW_BEATS);
            assertThat(slow).hasSize(1);

            slow.getFirst().fulfill(SILENT);
            page.waitForCondition(() -> loads.get() == 2);
        }
    }

    private static Object html(Page page, String attribute) {
        return page.evaluate("name => document.documentElement.getAttribute(name)", attribute);
    }

    /**
     * What a content security policy forbids and what cannot be loaded shows on the console only.
     */
    private static List<String> complaintsOf(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> note(message, complaints));
        page.onPageError(complaints::add);
        return complaints;
    }

    private static void note(ConsoleMessage message, List<String> complaints) {
        if (message.type().equals("error")) {
            complaints.add(message.text() + " " + message.location());
        }
    }
}
