package foyer.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A running browser; JUnit closes it after the last test of the JVM. */
record Launched(Playwright playwright, Browser browser) implements AutoCloseable {
    private static final List<Path> PLACES =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

    static Launched with(String flag) {
        var program = program();
        var env = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(env));
        var options =
                new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(
                                List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        flag));
        return new Launched(playwright, playwright.chromium().launch(options));
    }

    private static Path program() {
        for (var place : PLACES) {
            if (Files.isExecutable(place)) {
                return place;
            }
        }
        var reason = "chromium is not installed: apt-get install chromium";
        return "true".equals(System.getenv("CI")) ? fail(reason) : abort(reason);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
