package foyer.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running browser; JUnit closes it after the last test of the JVM. Confined to one thread. */
final class Launched implements AutoCloseable {
    /** The one without windows first: the same engine at a fraction of the work. */
    private static final List<Path> PLACES =
            List.of(
                    Path.of("/usr/bin/chromium-headless-shell"),
                    Path.of("/usr/bin/chromium"),
                    Path.of("/usr/bin/chromium-browser"));

    private static final long CLOSES_WITHIN_SECONDS = 30;

    private final Playwright playwright;
    private final String flag;
    private Browser browser;

    private Launched(Playwright playwright, String flag) {
        this.playwright = playwright;
        this.flag = flag;
        this.browser = launch(playwright, flag);
    }

    static Launched with(String flag) {
        var env = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return new Launched(Playwright.create(new Playwright.CreateOptions().setEnv(env)), flag);
    }

    private static Browser launch(Playwright playwright, String flag) {
        var options =
                new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        .setArgs(
                                List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        flag));
        return playwright.chromium().launch(options);
    }

    static Path program() {
        for (var place : PLACES) {
            if (Files.isExecutable(place)) {
                return place;
            }
        }
        var reason = "chromium is not installed: apt-get install chromium";
        return "true".equals(System.getenv("CI")) ? fail(reason) : abort(reason);
    }

    /** Another one, should it have been ended. */
    Browser browser() {
        if (!browser.isConnected()) {
            browser = launch(playwright, flag);
        }
        return browser;
    }

    /**
     * Chromium has been seen never to finish this, for which Playwright waits for ever: then it is
     * ended, and what the test has found stands.
     */
    void close(BrowserContext pages) {
        bounded(pages::close);
    }

    private void bounded(Runnable closing) {
        var end =
                CompletableFuture.runAsync(
                        Launched::endBrowsers,
                        CompletableFuture.delayedExecutor(CLOSES_WITHIN_SECONDS, TimeUnit.SECONDS));
        try {
            closing.run();
        } catch (PlaywrightException e) {
            if (browser.isConnected()) {
                throw e;
            }
            System.err.println("the browser did not close its pages and was ended");
        } finally {
            end.cancel(false);
        }
    }

    private static void endBrowsers() {
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").contains("chromium"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        bounded(browser::close);
        playwright.close();
    }
}
