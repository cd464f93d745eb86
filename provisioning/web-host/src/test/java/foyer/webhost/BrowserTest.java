package foyer.webhost;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import foyer.browser.Chromium;
import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The test pages in a real browser, without Node and without a bundle of our own. */
class BrowserTest {
    private static final Page.WaitForFunctionOptions PATIENT =
            new Page.WaitForFunctionOptions().setTimeout(60_000);

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
