package foyer.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import foyer.browser.Axe;
import foyer.browser.Chromium;
import foyer.contract.Answer;
import foyer.contract.AskBody;
import foyer.kiosk.TenLanguages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A business visitor comes and leaves, in a real browser, and every screen is within reach. */
@Tag("soak")
class VisitScreensTest {
    @RegisterExtension static final Chromium chromium = Chromium.any();
    private static ScreenRig rig;

    private final List<String> problems = new ArrayList<>();

    @BeforeAll
    static void start(@TempDir Path folder) {
        rig = new ScreenRig(chromium, folder, ScreenRig.UNHURRIED);
        rig.floor.offer(TenLanguages.withEntries(2, List.of("tell-us", "visit")));
        rig.paper.comes(CompletableFuture.completedFuture(true));
    }

    @AfterAll
    static void stop() {
        if (rig != null) {
            rig.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, false",
        "cy, false",
        "pl, false",
        "ro, false",
        "pt, false",
        "lt, false",
        "bn, false",
        "ur, false",
        "ar, false",
        "zh, false",
        "ar, true",
        "pl, true"
    })
    void aVisitorComesAndLeaves(String language, boolean low) throws Exception {
        var look = (low ? "-low-" : "-") + language;
        try (var page = rig.open()) {
            begin(page, language, low);
            look(page, "way" + look);
            rig.touch(page, ".way >> nth=0");
            type(page, "visitor" + look, "Ada Byron");
            type(page, "organisation" + look, "Smith & Sons 3");
            type(page, "host" + look, "Novak");
            rig.awaitScreen(page, "sending");
            look(page, "sending" + look);
            rig.answer(rig.awaitAsk(AskBody.FindHosts.class), found());
            page.waitForSelector(".way:has-text('Jan Nowak')");
            look(page, "which" + look);
            rig.touch(page, ".way:has-text('Jan Nowak')");
            page.waitForSelector(".ask--pick:not(:has-text('Jan Nowak'))");
            look(page, "help" + look);
            rig.touch(page, ".way >> nth=1");
            rig.awaitScreen(page, "sending");
            var wish = rig.awaitBody(AskBody.SignIn.class);
            assertThat(wish.host()).isEqualTo("h-1");
            assertThat(wish.organisation()).isEqualTo("Smith & Sons 3");
            assertThat(wish.needsHelp()).isTrue();
            rig.answer(
                    rig.awaitAsk(AskBody.SignIn.class),
                    new Answer.Welcomed(12, wish.badge(), Answer.Welcomed.HostTold.ON_ITS_WAY));
            rig.awaitScreen(page, "outcome");
            assertThat(page.textContent(".said__code")).isEqualTo("12");
            look(page, "told" + look);
            assertThat(rig.paper.slips.getLast().said().blanks())
                    .containsEntry("badge", wish.badge().value());
            rig.touch(page, ".k-nav .btn--main", "attract");
            assertThat(page.content()).doesNotContain("Byron").doesNotContain("Nowak");
            leave(page, language, look, wish.badge().value());
        }
        assertThat(problems).isEmpty();
    }

    private void leave(Page page, String language, String look, String badge) throws Exception {
        rig.touch(page, ".lang:has(bdi[lang='" + language + "'])", "groups");
        rig.touch(page, ".entry >> nth=1", "asking");
        rig.touch(page, ".way >> nth=1");
        page.waitForSelector(".keys");
        look(page, "badge" + look);
        rig.look(page);
        page.keyboard().type(badge);
        page.keyboard().press("Enter");
        rig.awaitScreen(page, "sending");
        rig.answer(rig.awaitAsk(AskBody.SignOut.class), new Answer.Done());
        rig.awaitScreen(page, "outcome");
        look(page, "gone" + look);
        rig.touch(page, ".k-nav .btn--main", "attract");
        if (page.isVisible(".kiosk.low")) {
            rig.touch(page, ".acc:has(.i--accessibility)");
        }
    }

    private static Answer.HostsFound found() {
        return new Answer.HostsFound(
                List.of(
                        new Answer.HostsFound.Host("h-1", "Jan Nowak", "Housing"),
                        new Answer.HostsFound.Host("h-2", "Joan Novak", ""),
                        new Answer.HostsFound.Host(
                                "h-3",
                                "Wilhelmina Quillfeather-Bartholomew",
                                "Planning, building control and licensing")));
    }

    private static void begin(Page page, String language, boolean low) {
        if (low) {
            rig.touch(page, ".acc:has(.i--accessibility)");
            page.waitForSelector(".kiosk.low");
        }
        rig.touch(page, ".lang:has(bdi[lang='" + language + "'])", "groups");
        rig.touch(page, ".entry >> nth=1", "asking");
    }

    private void type(Page page, String name, String text) {
        page.waitForSelector(".keys");
        page.waitForFunction("document.querySelector('.typed__text').textContent === ''");
        look(page, name);
        rig.look(page);
        page.keyboard().type(text);
        page.waitForFunction(
                "wanted => document.querySelector('.typed__text').textContent === wanted", text);
        rig.touch(page, ".key--next");
    }

    private void look(Page page, String name) {
        Chromium.picture(page, "visit-" + name);
        problems.addAll(Layout.listProblems(page, name));
        problems.addAll(Axe.listViolations(page, name));
    }
}
