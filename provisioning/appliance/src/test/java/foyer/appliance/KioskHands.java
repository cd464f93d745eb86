package foyer.appliance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;

/** A visitor's hands and eyes at the kiosk. */
public record KioskHands(Page page) {
    private static final double NEXT_SCREEN_MILLIS = 2_000;
    private static final int TOUCHES = 15;

    /**
     * Touches the button that begins with these words until the next screen is there: a screen that
     * has just come takes no touch yet, and a person touches again.
     */
    public KioskHands touch(String words) {
        var screen = page.locator(".kiosk").first();
        var button =
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)).first();
        button.waitFor();
        var before = screen.getAttribute("data-screen");
        for (int touch = 1; touch <= TOUCHES; touch++) {
            button.click();
            try {
                page.waitForFunction(
                        "before => document.querySelector('.kiosk').dataset.screen !== before",
                        before,
                        new Page.WaitForFunctionOptions().setTimeout(NEXT_SCREEN_MILLIS));
                return this;
            } catch (TimeoutError notYet) {
                // Touched again, unless it was the last try.
            }
        }
        throw new AssertionError("touching '" + words + "' leads nowhere from screen " + before);
    }

    /** All the way from the welcome screen; the number that is shown. */
    public String takeHousingTicket() {
        touch("English").touch("Housing and planning").touch("Housing options").touch("Wait here");
        return number();
    }

    /** One touch; false when nothing came of it, as on a kiosk that has just died. */
    public boolean touchOnce(String words) {
        var screen = page.locator(".kiosk").first();
        var button =
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)).first();
        try {
            // What stood before it, such as a page just loaded, would count as a screen left.
            button.waitFor(new Locator.WaitForOptions().setTimeout(NEXT_SCREEN_MILLIS));
            var before =
                    screen.getAttribute(
                            "data-screen",
                            new Locator.GetAttributeOptions().setTimeout(NEXT_SCREEN_MILLIS));
            button.click(new Locator.ClickOptions().setTimeout(NEXT_SCREEN_MILLIS));
            page.waitForFunction(
                    "before => document.querySelector('.kiosk').dataset.screen !== before",
                    before,
                    new Page.WaitForFunctionOptions().setTimeout(NEXT_SCREEN_MILLIS));
            return true;
        } catch (PlaywrightException deadOrTooEarly) {
            return false;
        }
    }

    public void sees(String words) {
        assertThat(page.getByText(words).first()).isVisible();
    }

    /** What stands on the plate. */
    public String number() {
        var plate = page.locator(".plate").first();
        // The issuing screen may come before; its plate has no number yet.
        page.locator(".kiosk[data-screen=ticket] .plate").first().waitFor();
        return plate.locator(".code").first().innerText().strip();
    }
}
