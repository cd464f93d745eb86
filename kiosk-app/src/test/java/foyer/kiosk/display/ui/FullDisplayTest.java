package foyer.kiosk.display.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import foyer.browser.Chromium;
import foyer.kiosk.display.OpenPage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One display page more than a node serves would show calls that are long over. */
class FullDisplayTest {
    @RegisterExtension static final Chromium chromium = Chromium.any();

    @Test
    void saysSoInsteadOfLookingLive() {
        var hall = new Hall();
        try {
            hall.offer("en", "pl", "ar");
            var others = fill(hall);
            var page = chromium.page(1920, 1080);
            page.navigate(hall.page().toString());
            assertThat(page.locator(".disp--full")).containsText("Close one that is not needed");
            assertThat(page.locator(".disp--full p")).hasCount(3);
            assertThat(page.locator(".plate")).hasCount(0);

            others.forEach(OpenPage::close);
            page.reload();
            assertThat(page.locator(".d-head")).isVisible();
            page.close();
        } finally {
            hall.close();
        }
    }

    private static List<OpenPage> fill(Hall hall) {
        var pages = new ArrayList<OpenPage>();
        do {
            pages.add(hall.role.open(() -> {}, () -> {}));
        } while (pages.getLast().isShown());
        return pages;
    }
}
