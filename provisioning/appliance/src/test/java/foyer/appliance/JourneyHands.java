package foyer.appliance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;

/** A visitor at the kiosk who is asked one thing after another. */
final class JourneyHands {
    private static final int TOUCHES = 5;
    private static final double NEXT_MILLIS = 2_000;

    private final Page page;

    /** From the welcome screen, by what is written on the way in. */
    JourneyHands(KioskHands kiosk, String entry) {
        page = kiosk.page();
        kiosk.touch("English").touch(entry);
    }

    /** Until that is asked or said. */
    JourneyHands touch(String words, String next) {
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
    JourneyHands type(String text, String next) {
        page.locator(".keys").waitFor();
        page.keyboard().type(text);
        assertThat(page.locator(".typed__text")).hasText(text);
        return touch("Next", next);
    }

    String said() {
        return page.locator(".said__code").innerText().strip();
    }
}
