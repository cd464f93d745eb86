package foyer.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import foyer.browser.Chromium;
import foyer.kiosk.glass.Glass;
import foyer.kiosk.glass.Glasses;
import foyer.kiosk.glass.Sight;
import foyer.kiosk.glass.Sight.Why;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The node knows whether a real browser really shows its page. */
@Timeout(120)
class BeaconTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Glasses GLASSES =
            Glasses.of(Glass.Expected.ONCE_OPENED, Duration.ofMillis(400), System::nanoTime);

    @RegisterExtension static final Chromium chromium = Chromium.any();
    @TempDir static Path folder;
    static ScreenRig rig;

    @BeforeAll
    static void start() {
        rig = new ScreenRig(chromium, folder, ScreenRig.UNHURRIED, GLASSES);
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    private static void seen() {
        await().atMost(PATIENCE).until(() -> GLASSES.kiosk().look() instanceof Sight.Seen);
    }

    private static void dark(Why why) {
        await().atMost(PATIENCE)
                .until(
                        () ->
                                GLASSES.kiosk().look() instanceof Sight.Dark(Why found, _)
                                        && found == why);
    }

    @Test
    void aPageThatIsShownIsSeenWithoutBeingDrawnAnew() {
        try (var page = rig.openElsewhere()) {
            page.evaluate(
                    "window.redrawn = 0; new MutationObserver(all => redrawn += all.length)"
                            + ".observe(document.querySelector('.kiosk'), {subtree: true, childList: true, characterData: true, attributes: true,"
                            + " attributeFilter: ['class', 'style', 'data-screen', 'data-instance', 'data-fit']})");
            var sent = signs(page);
            page.waitForCondition(() -> sent.size() >= 4);
            seen();
            assertThat(page.evaluate("redrawn")).isEqualTo(0);
            assertThat(sent).allSatisfy(body -> assertThat(body.length()).isLessThan(400));
        }
    }

    /** What the page sends, one line a sign. */
    private static List<String> signs(Page page) {
        var sent = new ArrayList<String>();
        page.onRequest(
                request -> {
                    var body = request.postData();
                    if (body != null && body.contains("\"seen\"")) {
                        sent.add(body);
                    }
                });
        return sent;
    }

    @Test
    void aPageThatIsFrozenIsNot() {
        try (var page = rig.openElsewhere()) {
            seen();
            page.evaluate(
                    "setTimeout(() => { const end = Date.now() + 4000; while (Date.now() < end); }, 0)");
            dark(Why.NOT_SEEN);
            seen();
        }
    }

    @Test
    void aPageThatIsHiddenIsNot() {
        try (var page = rig.openElsewhere()) {
            seen();
            page.evaluate(
                    "Object.defineProperty(document, 'visibilityState', {get: () => window.shut ? 'hidden' : 'visible', configurable: true});"
                            + " window.shut = true; document.dispatchEvent(new Event('visibilitychange'))");
            dark(Why.HIDDEN);
            page.evaluate(
                    "window.shut = false; document.dispatchEvent(new Event('visibilitychange'))");
            seen();
        }
    }

    @Test
    void aPageWithNothingOnItIsNot() {
        try (var page = rig.openElsewhere()) {
            seen();
            page.evaluate("document.querySelector('.kiosk').style.display = 'none'");
            dark(Why.NOT_SEEN);
        }
    }

    @Test
    void aBrowserThatIsKilledIsNot(@TempDir Path profile) throws Exception {
        var browser =
                new ProcessBuilder(
                                Chromium.program().toString(),
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--user-data-dir=" + profile,
                                "--window-size=1080,1920",
                                "--remote-debugging-port=0",
                                rig.address().toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            seen();
        } finally {
            var all = new ArrayList<>(browser.descendants().toList());
            all.add(browser.toHandle());
            all.forEach(ProcessHandle::destroyForcibly);
            await().atMost(PATIENCE).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
        }
        dark(Why.NOT_SEEN);
    }

    @Test
    void withTheLastPageGoneNoneIsOpen() {
        rig.openElsewhere().close();
        await().atMost(PATIENCE).until(() -> !(GLASSES.kiosk().look() instanceof Sight.Seen));
    }
}
