package foyer.server.counters.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static foyer.server.counters.ui.ConsoleRig.AMAL;
import static foyer.server.counters.ui.ConsoleRig.DANA;
import static foyer.server.counters.ui.ConsoleRig.PIOTR;
import static foyer.server.counters.ui.ConsoleRig.accepted;

import foyer.browser.Chromium;
import foyer.contract.words.CounterId;
import foyer.server.journal.ModelJournal;
import foyer.webhost.ui.LiveTimings;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A console whose page is closed or loaded again, in a real browser. */
class LeftConsoleTest {
    @RegisterExtension static final Chromium chromium = Chromium.any();

    private static ConsoleRig rig;

    @BeforeAll
    static void open() throws Exception {
        rig = ConsoleRig.ofOneSite(new ModelJournal(), Map.of(PIOTR, new CounterId("5")));
    }

    @AfterAll
    static void close() {
        if (rig != null) {
            rig.close();
        }
    }

    @Test
    void aClosedPageIsNoticedAReloadedOneIsBackAndTheListSaysWhoseCustomerIsStillThere() {
        var page = rig.signedIn(chromium, "en", "dana", "Counter 4");
        org.assertj.core.api.Assertions.assertThat(rig.attendance.isAway(DANA)).isFalse();
        page.reload();
        assertThat(page.locator("#next")).isVisible();
        org.assertj.core.api.Assertions.assertThat(rig.attendance.isAway(DANA)).isFalse();

        rig.issue("housing", "en");
        accepted(rig.desk.callNext(DANA, new CounterId("4")));
        assertThat(page.locator("#current-number")).hasText("H001");
        page.close();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> rig.attendance.isAway(DANA));

        heldIn("en", "Counter 4", "Counter 4 · Dana Okafor is away, H001 is still there");
        heldIn("pl", "Stanowisko 4", "poza stanowiskiem, H001 nadal tam");
        heldIn("ar", "4", "H001");
    }

    /** The list of counters, in a browser of that language. */
    private static void heldIn(String language, String typed, String held) {
        var page = rig.open(chromium, language);
        page.locator("#counter input").fill(typed);
        assertThat(page.locator("vaadin-combo-box-item").first()).containsText(held);
        Chromium.picture(page, "console-counter-held-" + language);
    }

    @Test
    void whoWasSignedInBeforeTheServerStartedIsWaitedForFromItsStartOn() {
        org.assertj.core.api.Assertions.assertThat(rig.attendance.isAway(PIOTR)).isTrue();
    }

    /** As behind a pulled cable: nothing comes, and nobody says so but the page itself. */
    @Test
    void aPageThatHearsNothingSaysSinceWhenAndGoesOnOnceItHears() {
        var page = rig.signedIn(chromium, "en", "tom", "Counter 6");
        page.clock().install();
        page.reload();
        assertThat(page.locator("#next")).isVisible();
        assertThat(page.locator(".lost")).isHidden();
        page.waitForFunction("window.foyerLive !== undefined");
        page.clock().runFor(LiveTimings.DEFAULT.stale().plusSeconds(2).toMillis());
        assertThat(page.locator(".lost")).isVisible();
        assertThat(page.locator(".lost")).containsText("No connection to the server since ");
        org.assertj.core.api.Assertions.assertThat(page.locator(".lost").innerText())
                .containsPattern("since [0-9]{2}:[0-9]{2}");
        Chromium.picture(page, "console-lost-en");
        assertThat(page.locator(".lost")).isHidden();
    }

    @Test
    void whoWasSignedOutMeanwhileSignsInAgain() {
        var page = rig.signedIn(chromium, "en", "amal", "Counter 2");
        accepted(rig.desk.signOut(AMAL));
        page.reload();
        assertThat(page.locator("#user")).isVisible();
    }
}
