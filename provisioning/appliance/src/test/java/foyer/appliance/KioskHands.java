package foyer.appliance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A visitor's hands and eyes at the kiosk. */
record KioskHands(Page page) {
    /** Touches the button that begins with these words. */
    KioskHands touch(String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)).first().click();
        return this;
    }

    void sees(String words) {
        assertThat(page.getByText(words).first()).isVisible();
    }

    /** What stands on the plate. */
    String number() {
        var plate = page.locator(".plate").first();
        plate.waitFor();
        return plate.locator(".code").first().innerText().strip();
    }
}
