package foyer.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import foyer.browser.Axe;
import foyer.browser.Chromium;
import foyer.contract.AskBody;
import foyer.contract.words.NeedCode;
import foyer.kiosk.TenLanguages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody needs, said in a browser, and on its way to the server. */
class NeedsScreenTest {
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
    @CsvSource({"en, false, false", "lt, true, true"})
    void itIsSaidAndGoesWithTheTicket(String language, boolean low, boolean large)
            throws Exception {
        walk(language, low, large);
    }

    @ParameterizedTest
    @Tag("soak")
    @CsvSource({
        "cy, false, true",
        "pl, false, true",
        "pl, true, false",
        "ro, true, true",
        "pt, false, true",
        "lt, false, true",
        "bn, true, true",
        "ur, false, true",
        "zh, true, true",
        "ar, true, true",
        "ar, false, false"
    })
    void inEveryLook(String language, boolean low, boolean large) throws Exception {
        walk(language, low, large);
    }

    private void walk(String language, boolean low, boolean large) throws Exception {
        var name = language + (low ? "-low" : "") + (large ? "-large" : "");
        try (var page = rig.open()) {
            rig.touch(page, ".lang:has(bdi[lang='" + language + "'])", "groups");
            look(page, low, large);
            rig.touch(page, ".tile >> nth=0", "services");
            rig.touch(page, ".tile >> nth=0", "choice");
            seen(page, "needs-choice-" + name);
            rig.touch(page, ".way--need", "needs");
            rig.touch(page, ".need >> nth=0");
            page.waitForSelector(".need[aria-pressed='true']");
            rig.touch(page, ".need >> nth=2");
            page.waitForSelector(".need:nth-child(3)[aria-pressed='true']");
            seen(page, "needs-" + name);
            rig.touch(page, ".way--main", "choice");
            seen(page, "needs-said-" + name);
            toTheTicket(page);
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

    private static void toTheTicket(Page page) throws Exception {
        rig.touch(page, ".way--main", "issuing");
        assertThat(rig.awaitBody(AskBody.Issue.class).needs())
                .containsExactly(new NeedCode("hearing-loop"), new NeedCode("slow-walk"));
        rig.answerIssue("C042");
        rig.awaitScreen(page, "ticket");
        rig.touch(page, ".k-nav .btn--main", "attract");
    }

    private void seen(Page page, String name) {
        Chromium.picture(page, name);
        problems.addAll(Layout.listProblems(page, name));
        problems.addAll(Axe.listViolations(page, name));
    }
}
