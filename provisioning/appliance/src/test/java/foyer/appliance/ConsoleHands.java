package foyer.appliance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import foyer.appliance.process.DemoData;
import foyer.appliance.process.Reception;

/** An advisor who sits down at the counter that is theirs. */
public final class ConsoleHands {
    private ConsoleHands() {}

    public static Page signIn(Chromium chromium, Reception reception, DemoData.Advisor advisor) {
        var console = chromium.open(reception.consolePage(), 1366, 768);
        signIn(console, reception, advisor);
        return console;
    }

    /** On a page that asks who it is. */
    public static void signIn(Page console, Reception reception, DemoData.Advisor advisor) {
        console.locator("#user input").fill(advisor.user());
        console.locator("#password input").fill(reception.data().password());
        console.locator("#counter input").fill("Counter " + advisor.counter());
        console.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText("Counter " + advisor.counter()))
                .first()
                .click();
        console.locator("#go").click();
        assertThat(console.getByText(advisor.name()).first()).isVisible();
    }
}
