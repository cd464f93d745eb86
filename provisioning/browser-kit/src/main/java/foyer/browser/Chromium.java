package foyer.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The browser of the system for one test class: {@code @RegisterExtension static final Chromium
 * chromium = Chromium.any();}. All classes of a JVM that want the same share one process, since a
 * launch costs seconds; what a test has opened is closed after it. Used on the tests' own thread.
 */
public final class Chromium implements BeforeAllCallback, AfterEachCallback {
    /** Set by {@code ./foyer screens}, and where the variable {@code FOYER_PICTURES} is. */
    private static final boolean PICTURES = "yes".equals(System.getProperty("foyer.pictures"));

    private static final double PATIENCE_MILLIS = 30_000;

    /** Displays stand alone: nobody is there whose touch would allow them to speak. */
    private static final String SPEAKS = "--autoplay-policy=no-user-gesture-required";

    private static final String SPEAKS_WHEN_TOUCHED =
            "--autoplay-policy=document-user-activation-required";

    private final String sound;
    private final List<BrowserContext> opened = new ArrayList<>();
    private @Nullable Launched launched;

    private Chromium(String sound) {
        this.sound = sound;
    }

    /** As an office sets its displays up. */
    public static Chromium any() {
        return new Chromium(SPEAKS);
    }

    /** As it comes: no sound before a touch. */
    public static Chromium silentUntilTouched() {
        return new Chromium(SPEAKS_WHEN_TOUCHED);
    }

    /**
     * For those who drive it in a way of their own; without one the test is skipped, in CI it
     * fails.
     */
    public static Path program() {
        return Launched.program();
    }

    /** Skips the class where there is no browser; in CI it fails. */
    @Override
    public void beforeAll(ExtensionContext test) {
        var store = test.getRoot().getStore(Namespace.create(Chromium.class));
        launched = store.getOrComputeIfAbsent(sound, Launched::with, Launched.class);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    /** A page with storage of its own. */
    public Page page(int width, int height) {
        return page(new Browser.NewContextOptions().setViewportSize(width, height));
    }

    /** A page with storage of its own, in a browser with settings of the caller's. */
    public Page page(Browser.NewContextOptions settings) {
        var context = profile(settings);
        opened.add(context);
        return context.newPage();
    }

    /** A browser the caller opens pages in and closes; its pages share what they have loaded. */
    public BrowserContext profile(Browser.NewContextOptions settings) {
        var context = running().browser().newContext(settings);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    private Launched running() {
        return Objects.requireNonNull(launched, "Chromium is registered as a static field");
    }

    /**
     * The languages a walk is taken in: every day one, all of them with {@code ./foyer screens}.
     * That a text is there and fits its keys is tested without a browser in each.
     */
    public static List<String> languages(String everyDay, String... others) {
        return PICTURES
                ? Stream.concat(Stream.of(everyDay), Stream.of(others)).toList()
                : List.of(everyDay);
    }

    /**
     * For people to look at, in target/screens, when they are asked for: a picture takes a browser
     * as long as several screens.
     */
    public static void picture(Page page, String name) {
        if (!PICTURES) {
            return;
        }
        var file = Path.of("target", "screens", name + ".png");
        page.evaluate("document.fonts.ready");
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setPath(file));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        opened.forEach(context -> running().close(context));
        opened.clear();
    }
}
