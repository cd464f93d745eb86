package foyer.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import foyer.browser.Axe;
import foyer.browser.Chromium;
import foyer.contract.AskBody;
import foyer.contract.words.NeedCode;
import foyer.kiosk.TenLanguages;
import foyer.kiosk.session.Leaflet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways on besides waiting here, walked in a browser at a site that has them all. */
class WaysScreenTest {
    @RegisterExtension static final Chromium chromium = Chromium.any();
    private static ScreenRig rig;

    private final List<String> problems = new ArrayList<>();

    @BeforeAll
    static void start(@TempDir Path folder) {
        rig = new ScreenRig(chromium, folder, ScreenRig.UNHURRIED);
        rig.floor.offer(TenLanguages.offer(2));
    }

    @AfterAll
    static void stop() {
        if (rig != null) {
            rig.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"pl, true, true"})
    void everyWayIsWalked(String language, boolean low, boolean large) throws Exception {
        walk(language, low, large);
    }

    @ParameterizedTest
    @Tag("soak")
    @CsvSource({
        "en, false, false",
        "en, true, true",
        "cy, false, true",
        "ro, true, true",
        "pt, false, true",
        "lt, true, true",
        "bn, true, true",
        "ur, false, true",
        "zh, true, true",
        "ar, false, true",
        "ar, true, false",
        "pl, false, true"
    })
    void everyWayInEveryLook(String language, boolean low, boolean large) throws Exception {
        walk(language, low, large);
    }

    private void walk(String language, boolean low, boolean large) throws Exception {
        var name = language + (low ? "-low" : "") + (large ? "-large" : "");
        try (var page = rig.open()) {
            rig.touch(page, ".lang:has(bdi[lang='" + language + "'])", "groups");
            look(page, low, large);
            search(page, name);
            elsewhere(page, name);
            // Council Tax, the longest name in most.
            rig.touch(page, ".tile >> nth=0", "services");
            rig.touch(page, ".tile >> nth=0", "choice");
            seen(page, "ways-choice-" + name);
            needs(page, name);
            online(page, name);
            later(page, name);
        }
        assertThat(problems).isEmpty();
    }

    private static void look(Page page, boolean low, boolean large) {
        if (low) {
            rig.touch(page, ".acc:has(.i--accessibility)");
            page.waitForSelector(".kiosk.low");
        }
        if (large) {
            rig.touch(page, ".acc:has(.i--a-large-small)");
            page.waitForSelector("html[data-text='large']");
        }
    }

    private void search(Page page, String name) {
        var first = page.textContent(".tile h2 >> nth=0").strip();
        rig.touch(page, ".entry:has(.i--search)", "asking");
        seen(page, "ways-search-" + name);
        page.keyboard().type("qqqqqq\n");
        rig.awaitScreen(page, "found");
        page.waitForSelector(".ways");
        seen(page, "ways-found-none-" + name);
        rig.touch(page, ".way--main:has(.i--search)", "asking");
        first.codePoints().limit(6).forEach(sign -> key(page, Character.toString(sign)));
        page.waitForFunction("() => document.querySelector('.typed__text').textContent.length > 3");
        rig.touch(page, ".key--next", "found");
        page.waitForSelector(".tile");
        seen(page, "ways-found-" + name);
        rig.touch(page, ".k-nav .btn >> nth=0", "groups");
    }

    /** Of a keyboard in the visitor's own script, of which the browser's kit has no keys. */
    private static void key(Page page, String sign) {
        page.dispatchEvent("body", "keydown", Map.of("key", sign));
    }

    private void elsewhere(Page page, String name) {
        var others = ".tile:has(.i--building-2)";
        while (page.querySelector(others) == null) {
            var before = page.getAttribute(".kiosk", "data-instance");
            rig.touch(page, ".way--quiet:has(.i--list-ordered)");
            page.waitForSelector(".kiosk:not([data-instance='" + before + "'])");
        }
        seen(page, "ways-groups-" + name);
        rig.touch(page, others, "agencies");
        seen(page, "ways-agencies-" + name);
        rig.touch(page, ".tile >> nth=0", "elsewhere");
        seen(page, "ways-elsewhere-" + name);
        rig.touch(page, ".k-nav .btn >> nth=0", "agencies");
        rig.touch(page, ".k-nav .btn >> nth=0", "groups");
    }

    private void needs(Page page, String name) {
        rig.touch(page, ".way--need", "needs");
        rig.touch(page, ".need >> nth=0");
        page.waitForSelector(".need:nth-child(1)[aria-pressed='true']");
        rig.touch(page, ".need >> nth=2");
        page.waitForSelector(".need:nth-child(3)[aria-pressed='true']");
        seen(page, "ways-needs-" + name);
        rig.touch(page, ".way--main", "choice");
        seen(page, "ways-needs-said-" + name);
    }

    private void online(Page page, String name) {
        var paper = new CompletableFuture<Boolean>();
        rig.paper.comes(paper);
        int before = rig.paper.leaflets.size();
        rig.touch(page, ".way:has(.i--smartphone)", "online");
        seen(page, "ways-online-" + name);
        rig.touch(page, ".way--main:has(.i--printer)");
        page.waitForSelector(".sign--paper");
        seen(page, "ways-online-printing-" + name);
        await().until(() -> rig.paper.leaflets.size() == before + 1);
        assertThat(rig.paper.leaflets.getLast()).isInstanceOf(Leaflet.Steps.class);
        paper.complete(false);
        page.waitForSelector(".sign--paper .i--printer-x");
        seen(page, "ways-online-failed-" + name);
        rig.touch(page, ".k-nav .btn >> nth=0", "choice");
    }

    private void later(Page page, String name) throws Exception {
        rig.paper.comes(CompletableFuture.completedFuture(true));
        rig.touch(page, ".way:has(.i--clock-plus)", "later");
        seen(page, "ways-later-" + name);
        assertThat(page.textContent(".way--time >> nth=0")).contains("14:40");
        rig.touch(page, ".way--time >> nth=0", "issuing");
        assertThat(rig.awaitBody(AskBody.Issue.class).needs())
                .containsExactly(new NeedCode("hearing-loop"), new NeedCode("slow-walk"));
        rig.answerIssue("C042");
        rig.awaitScreen(page, "ticket");
        page.waitForSelector(".slot__ok");
        seen(page, "ways-ticket-" + name);
        assertThat(page.textContent(".about")).contains("14:40");
        assertThat(rig.paper.printed.getLast().heldUntil()).isEqualTo("2026-11-22T14:40:00Z");
        rig.touch(page, ".k-nav .btn--main", "attract");
    }

    private void seen(Page page, String name) {
        Chromium.picture(page, name);
        problems.addAll(Layout.listProblems(page, name));
        problems.addAll(Axe.listViolations(page, name));
    }
}
