package foyer.server.counters.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import foyer.browser.Chromium;
import foyer.server.journal.ModelJournal;
import foyer.server.visitors.Stays;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is in the building, as staff see it, in a real browser. */
class VisitorsAtTheConsoleTest {
    @RegisterExtension static final Chromium chromium = Chromium.any();

    private static final double TWO_LINES = 60;

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

    private static void signIn(int number, String name) throws Exception {
        rig.visitors().signIn(Stays.arrival(number, Instant.now(), name, "Jan Nowak"));
    }

    @Test
    void aVisitorIsSignedOutByAColleagueAndTheRollIsPrinted() throws Exception {
        signIn(1, "Ada <b>Byron</b>");
        signIn(2, "نور الدين");
        signIn(3, "W".repeat(200));
        var page = rig.signedIn(chromium, "en", "piotr", "Counter 4");
        page.keyboard().press("s");
        page.locator("#services-visitors").click();
        assertThat(page.locator("#visitors-count")).hasText("3 visitors are in the building.");
        Chromium.picture(page, "console-visitors-en");
        var roll = page.context().waitForPage(() -> page.locator("#visitors-print").click());
        assertThat(roll.locator("tbody tr")).hasCount(3);
        assertThat(roll.locator("body")).containsText("Ada <b>Byron</b>");
        Chromium.picture(roll, "console-roll-en");
        org.assertj.core.api.Assertions.assertThat(
                        roll.locator("tbody tr:first-child td:last-child").boundingBox().height)
                .as("a long name leaves the other lines alone")
                .isLessThan(TWO_LINES);
        roll.close();

        page.getByLabel("Sign out Ada <b>Byron</b>", new Page.GetByLabelOptions().setExact(true))
                .hover();
        page.mouse().down();
        signIn(4, "Bo Li");
        assertThat(page.locator(".visitor").filter(new Locator.FilterOptions().setHasText("Bo Li")))
                .isVisible();
        page.mouse().up();
        assertThat(page.locator("#visitors-said")).hasText("Ada <b>Byron</b> is signed out.");
        assertThat(page.locator(".visitor")).hasCount(3);
        page.keyboard().press("b");
        assertThat(page.locator("#next")).isVisible();
        isReadFromTheRightInArabic();
    }

    private static void isReadFromTheRightInArabic() {
        var page = rig.signedIn(chromium, "ar", "amal", "الشباك رقم 3");
        page.keyboard().press("s");
        page.locator("#services-visitors").click();
        assertThat(page.locator(".visitor").first()).isVisible();
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        Chromium.picture(page, "console-visitors-ar");
    }
}
