package foyer.appliance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;

/** A business visitor at the kiosk, from question to question. */
final class VisitHands {
    private static final int TOUCHES = 5;
    private static final double NEXT_MILLIS = 2_000;

    private final Page page;

    VisitHands(KioskHands kiosk) {
        page = kiosk.page();
        kiosk.touch("English").touch("I am visiting somebody");
    }

    /** Until that is asked or said. */
    VisitHands touch(String words, String next) {
        var button =
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)).first();
        for (int touch = 1; touch <= TOUCHES; touch++) {
            button.click();
            try {
                page.getByText(next)
                        .first()
                        .waitFor(new Locator.WaitForOptions().setTimeout(NEXT_MILLIS));
                return this;
            } catch (TimeoutError notYet) {
                // Touched again, unless it was the last try.
            }
        }
        throw new AssertionError("touching '" + words + "' does not lead to '" + next + "'");
    }

    /** On a keyboard, as somebody who cannot use the screen's may. */
    VisitHands type(String text, String next) {
        page.locator(".keys").waitFor();
        page.keyboard().type(text);
        assertThat(page.locator(".typed__text")).hasText(text);
        return touch("Next", next);
    }

    String said() {
        return page.locator(".said__code").innerText().strip();
    }
}
