package foyer.server.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitForSelectorState;
import foyer.browser.Axe;
import foyer.browser.Chromium;
import foyer.server.away.Way;
import foyer.server.away.desk.Post;
import foyer.server.phone.Hall.Visit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Leaving an address on a phone of 320 pixels, with and without script; one hall for all. Pictures
 * go to {@code target/screens/phone}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhoneTellBrowserTest {
    private static final LiveStream.Pace QUICK =
            new LiveStream.Pace(Duration.ofMillis(500), Duration.ofMillis(50));
    private static final int MOST_BYTES = 60 * 1024;

    @RegisterExtension static final Chromium chromium = Chromium.any();

    @TempDir static Path folder;
    private Post post;
    private Hall hall;
    private int arrived;

    @BeforeAll
    void open() throws Exception {
        post = new Post(EnumSet.allOf(Way.class));
        hall = new Hall(folder, QUICK, LiveStreams.Limits.USUAL, post);
        hall.signIn("4");
        for (int n = 0; n < 4; n++) {
            arrive("en");
        }
    }

    @AfterAll
    void close() throws Exception {
        hall.close();
        post.close();
    }

    private Visit arrive(String language) throws Exception {
        arrived++;
        return hall.arrive("housing", language, arrived);
    }

    @Test
    void anAddressIsLeftWithoutScript() throws Exception {
        var visit = arrive("en");
        try (var page = phone(false)) {
            page.navigate(hall.page(visit).toString());
            page.locator("a[href='?tell']").click();
            page.waitForSelector(".tell");
            assertThat(page.content()).as("a form is not loaded anew").doesNotContain("refresh");
            page.locator("#mail").fill("zofia");
            page.locator(".tell button").click();
            page.waitForSelector(".fault");
            page.locator("#mail").fill("zofia@example.org");
            page.locator(".tick").click();
            page.locator(".tell button").click();
            page.waitForSelector(".told-to");
            assertThat(page.locator(".told-to").innerText()).contains("z•••@example.org");
            page.locator(".told-to form button").click();
            page.waitForSelector("a[href='?tell']");
            assertThat(page.content()).doesNotContain("•••");
        }
    }

    /** The ticket's page with all that it can offer, and the form, each by itself. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?tell"})
    void bothPagesAreLight(String query) throws Exception {
        var visit = arrive("cy");
        try (var page = phone(true)) {
            var files = new CopyOnWriteArrayList<Response>();
            page.onResponse(files::add);
            page.navigate(hall.page(visit) + query);
            page.waitForFunction("document.fonts.status === 'loaded'");
            assertThat(
                            files.stream()
                                    .filter(one -> !one.url().endsWith("/live"))
                                    .filter(one -> !one.url().endsWith(".woff2"))
                                    .mapToInt(one -> one.body().length)
                                    .sum())
                    .isBetween(10_000, MOST_BYTES);
        }
    }

    /** English, the longest, and one from right to left. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "cy", "ar"})
    void theFormFitsASmallPhone(String language) throws Exception {
        var visit = arrive(language);
        try (var page = phone(true)) {
            page.navigate(hall.page(visit).toString());
            if (language.equals("en")) {
                assertFits(page);
            }
            picture(page, language + "-tell-offered");
            page.locator("a[href='?tell']").click();
            page.waitForSelector(".tell");
            picture(page, language + "-tell");
            page.locator("#mobile").fill("call me");
            page.locator(".tell button").click();
            page.waitForSelector(".fault");
            assertFits(page);
            picture(page, language + "-tell-refused");
            assertThat(page.locator("#mobile").inputValue()).isEqualTo("call me");
            assertThat(page.locator("#mobile").getAttribute("aria-describedby"))
                    .isEqualTo("fault mobile-hint");
            page.locator("#mobile").fill("07700 900123");
            page.locator(".tick").click();
            page.locator(".tell button").click();
            page.waitForSelector(".told-to");
            assertThat(page.url()).isEqualTo(hall.page(visit).toString());
            assertThat(page.locator(".told-to").innerText()).contains("•••123");
            assertFits(page);
            picture(page, language + "-tell-left");
        }
    }

    /** Others come and go; only the call itself takes the form away. */
    @Test
    void whoIsFillingInTheFormIsLeftAloneUntilTheyAreCalled() throws Exception {
        var before = arrive("en");
        var visit = arrive("en");
        try (var page = phone(true)) {
            page.navigate(hall.page(visit) + "?tell");
            page.waitForSelector("html[data-live=ok]");
            page.locator("#mobile").fill("07700");
            hall.waits.say(visit.id(), 1, 2, 3, 5);
            hall.waits.say(before.id(), 0, 1, 2, 3);
            hall.pass(Duration.ofMinutes(1));
            // The beat comes after what the page did not follow.
            page.locator(".mark__at bdi:text-is('14:08')")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            assertThat(page.locator("#mobile").inputValue()).isEqualTo("07700");
            hall.call(visit, "4");
            page.waitForSelector(".go");
            assertThat(page.locator(".tell").count()).isZero();
        }
    }

    private static Page phone(boolean script) {
        return chromium.page(
                new Browser.NewContextOptions()
                        .setViewportSize(320, 960)
                        .setJavaScriptEnabled(script));
    }

    private static void assertFits(Page page) {
        assertThat(Axe.listViolations(page, page.url())).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).isEqualTo(0);
        assertThat(
                        page.evaluate(
                                "[...document.querySelectorAll('main *')].filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth).map(e => document.documentElement.lang + ' ' + e.className)"))
                .isEqualTo(List.of());
    }

    private static void picture(Page page, String name) {
        Chromium.picture(page, "phone/" + name);
    }
}
