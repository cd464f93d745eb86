package foyer.server.counters.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static foyer.server.counters.ui.ConsoleRig.dialogIsGone;

import com.microsoft.playwright.Page;
import foyer.browser.Chromium;
import foyer.server.journal.ModelJournal;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a colleague does for customers who are not at their counter, in a real browser. */
class OthersAtTheConsoleTest {
    @RegisterExtension static final Chromium chromium = Chromium.any();

    private static ConsoleRig rig;

    @BeforeAll
    static void open() throws Exception {
        rig = ConsoleRig.ofOneSite(new ModelJournal(), Map.of());
    }

    @AfterAll
    static void close() {
        if (rig != null) {
            rig.close();
        }
    }

    @Test
    void somebodyWithoutPaperOrPhoneIsToldTheirNumberAndCalledByIt() {
        var page = rig.signedIn(chromium, "en", "piotr", "Counter 4");
        page.keyboard().press("i");
        assertThat(page.locator("#ask-go")).isDisabled();
        fill(page, "#issue-service", "Housing options");
        fill(page, "#issue-language", "Polish");
        fill(page, "#need-reason", "Feels unwell");
        page.getByLabel("More time to walk").check();
        page.locator("#ask-go").click();

        assertThat(page.locator("#issued-number")).hasText("H001");
        assertThat(page.locator("vaadin-dialog[opened]")).containsText("Polish");
        assertThat(page.locator("#number-told")).isFocused();
        page.keyboard().press("Enter");
        dialogIsGone(page);
        assertThat(page.locator(".list .q")).containsText("Polish · More time to walk");
        page.keyboard().press("F2");
        assertThat(page.locator("#current-number")).hasText("H001");
        assertThat(page.locator("#why")).containsText("Feels unwell");
    }

    @Test
    void whoIsSeenToBeUnwellOnTheFloorGoesFirst() {
        var page = rig.signedIn(chromium, "en", "dana", "Counter 6");
        rig.issue("planning", "en");
        var unwell = rig.issue("planning", "en").number().value();
        page.getByTitle("Help for " + unwell).click();
        assertThat(page.locator("#ask-go")).isDisabled();
        fill(page, "#need-reason", "Feels unwell");
        page.getByLabel("Hearing loop").check();
        page.locator("#ask-go").click();
        dialogIsGone(page);
        assertThat(page.locator(".list .q").first()).containsText(unwell);
        assertThat(page.locator(".list .q").first()).containsText("Hearing loop");
        assertThat(page.locator(".why")).containsText("priority: Feels unwell");
        page.getByTitle("Help for " + unwell).click();
        assertThat(page.getByLabel("Hearing loop")).isChecked();
        page.keyboard().press("Escape");
        dialogIsGone(page);
    }

    @Test
    void theTicketIsAskedForAndToldInEachLanguage() {
        lookAt("en", "Counter 1", "Council Tax");
        lookAt("pl", "Stanowisko 1", "Podatek lokalny (Council Tax)");
        lookAt("ar", "الشباك رقم 1", "ضريبة المجلس المحلي");
    }

    private static void lookAt(String language, String counter, String service) {
        var page = rig.signedIn(chromium, language, "eve", counter);
        page.locator("#new-ticket").click();
        fill(page, "#issue-service", service);
        Chromium.picture(page, "console-ticket-" + language);
        page.locator("#ask-go").click();
        assertThat(page.locator("#issued-number")).containsText("C0");
        Chromium.picture(page, "console-number-" + language);
        page.locator("#number-told").click();
        dialogIsGone(page);
        var waits = rig.issue("electoral", language).number().value();
        page.locator(".q__line:has-text('" + waits + "') .end").first().click();
        assertThat(page.locator("#need-adjustments")).isVisible();
        Chromium.picture(page, "console-help-" + language);
        page.keyboard().press("Escape");
        dialogIsGone(page);
        page.close();
    }

    private static void fill(Page page, String box, String text) {
        page.locator(box + " input").fill(text);
        ConsoleRig.choose(page, text);
        assertThat(page.locator(box + " input")).hasValue(text);
    }
}
